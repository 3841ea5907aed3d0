export { burnUp, type BurnUp, type BurnUpPoint } from './burn-up.ts';
export {
  heatMap,
  type DashboardResults,
  type HeatCell,
  type HeatColumn,
  type HeatMap,
  type HeatRow,
} from './heat-map.ts';
export {
  headline,
  itemStrip,
  type Headline,
  type ItemDepartment,
  type ItemGroup,
  type ItemRow,
  type ItemState,
} from './items.ts';
export {
  attendanceByDepartment,
  keyFigures,
  type DepartmentAttendance,
  type KeyFigures,
} from './key-figures.ts';
export {
  lightCounts,
  overdueAndSoon,
  type DeadlineLists,
  type DeadlineRow,
  type LightCount,
} from './lists.ts';
export {
  radar,
  ranking,
  trainingSummary,
  type RadarAgainst,
  type RadarAxis,
  type RankingRow,
  type TrainingSummary,
} from './scores.ts';
export { LIGHTS_BY_URGENCY, nextDeadline, worstLight } from './task-view.ts';
