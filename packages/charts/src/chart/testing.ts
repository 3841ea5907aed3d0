import type { FrameLabels } from './chart-frame.tsx';
import type { Light } from './theme.ts';

/** Labels for tests, in the language of the office. */
export const FRAME: FrameLabels = {
  title: '图表',
  summary: '数据截至11月8日',
  showTable: '查看数据表',
  missing: '无数据',
};

export const LIGHT_WORDS: Record<Light, string> = {
  done: '已办结',
  'on-course': '正常',
  'near-deadline': '临期',
  behind: '滞后',
  overdue: '逾期',
  none: '未起算',
};
