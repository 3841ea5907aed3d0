export {
  prepareTrend,
  type TrendInput,
  type TrendRow,
  type TrendSeries,
  type TrendView,
} from './prepare-trend.ts';
export { TrendChart, type TrendLabels } from './trend-chart.tsx';
