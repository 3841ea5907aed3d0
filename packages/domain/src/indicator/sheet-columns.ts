import type { IndicatorLeaf } from './definition.ts';
import type { LocalText } from './text.ts';

/** The columns of an indicator sheet, one row a leaf. `group1…` and `group2…` name the groups above it. */
export const SHEET_COLUMNS = [
  'group1',
  'group2',
  'name',
  'weight',
  'metric',
  'metricName',
  'rule',
  'floor',
  'target',
  'perRecord',
  'goesOn',
  'over',
  'tiers',
  'have',
  'lack',
  'cap',
  'above',
  'veto',
  'formula',
  'whenEmpty',
  'kinds',
  'explainedWorth',
  'source',
  'family',
  'lossCap',
  'group1Cap',
  'group1LossCap',
  'group2Cap',
  'group2LossCap',
  'key',
  'group1Key',
  'group2Key',
  'group1En',
  'group2En',
  'nameEn',
  'formulaEn',
  'sourceEn',
] as const;
export type SystemColumn = (typeof SHEET_COLUMNS)[number];

/** The headings by which a sheet is written and read again, in either language. */
export const SHEET_HEADINGS: Record<SystemColumn, LocalText> = {
  group1: { zh: '一级指标', en: 'Level 1' },
  group2: { zh: '二级指标', en: 'Level 2' },
  name: { zh: '指标', en: 'Indicator' },
  weight: { zh: '分值', en: 'Points' },
  metric: { zh: '计量编号', en: 'Figure' },
  metricName: { zh: '计量', en: 'Figure in words' },
  rule: { zh: '规则', en: 'Rule' },
  floor: { zh: '下限%', en: 'Floor %' },
  target: { zh: '目标%', en: 'Target %' },
  perRecord: { zh: '每条分数', en: 'Points a record' },
  goesOn: { zh: '扣完继续扣一级指标', en: 'Goes on into level 1' },
  over: { zh: '分档依据', en: 'Tiers over' },
  tiers: { zh: '分档', en: 'Tiers' },
  have: { zh: '有则得分', en: 'Points when there' },
  lack: { zh: '无则扣分', en: 'Points off when not' },
  cap: { zh: '最多加分', en: 'Bonus at most' },
  above: { zh: '基础得分高于', en: 'Base score above' },
  veto: { zh: '否决后总分', en: 'Score after veto' },
  formula: { zh: '计分说明', en: 'Rule in Chinese words' },
  whenEmpty: { zh: '没有业务时', en: 'When there was nothing' },
  kinds: { zh: '适用单位', en: 'Kinds of department' },
  explainedWorth: { zh: '情况说明折算%', en: 'Explanation worth %' },
  source: { zh: '依据', en: 'Source in Chinese' },
  family: { zh: '同源指标组', en: 'Family' },
  lossCap: { zh: '最多失分', en: 'Loses at most' },
  group1Cap: { zh: '一级最多得分', en: 'Level 1 brings at most' },
  group1LossCap: { zh: '一级最多失分', en: 'Level 1 loses at most' },
  group2Cap: { zh: '二级最多得分', en: 'Level 2 brings at most' },
  group2LossCap: { zh: '二级最多失分', en: 'Level 2 loses at most' },
  key: { zh: '编号', en: 'Key' },
  group1Key: { zh: '一级编号', en: 'Level 1 key' },
  group2Key: { zh: '二级编号', en: 'Level 2 key' },
  group1En: { zh: '一级指标英文', en: 'Level 1 in English' },
  group2En: { zh: '二级指标英文', en: 'Level 2 in English' },
  nameEn: { zh: '指标英文', en: 'Indicator in English' },
  formulaEn: { zh: '计分说明英文', en: 'Rule in English words' },
  sourceEn: { zh: '依据英文', en: 'Source in English' },
};

/** Columns without which a sheet cannot be read. */
export const NEEDED_COLUMNS: readonly SystemColumn[] = ['name', 'weight', 'rule'];

type Words<T extends string> = Record<T, LocalText>;

export const RULE_WORDS: Words<IndicatorLeaf['rule']['kind']> = {
  ratio: { zh: '按比率', en: 'rate' },
  proportional: { zh: '按不合格比例扣分', en: 'proportional' },
  deduction: { zh: '逐条扣分', en: 'deduction' },
  tiered: { zh: '分档', en: 'tiers' },
  'have-lack': { zh: '有无', en: 'have or lack' },
  'count-points': { zh: '按数量计分', en: 'points per record' },
  reviewer: { zh: '人工评分', en: 'reviewer' },
  bonus: { zh: '加分', en: 'bonus' },
  veto: { zh: '一票否决', en: 'veto' },
};
export const OVER_WORDS: Words<'rate' | 'count' | 'failing'> = {
  rate: { zh: '比率', en: 'rate' },
  count: { zh: '数量', en: 'count' },
  failing: { zh: '不合格条数', en: 'failing records' },
};
export const EMPTY_WORDS: Words<'not-applicable' | 'not-done'> = {
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  'not-done': { zh: '未开展', en: 'not done' },
};
export const KIND_WORDS: Words<'office' | 'division' | 'unit'> = {
  office: { zh: '局办公室', en: 'office' },
  division: { zh: '处室', en: 'divisions' },
  unit: { zh: '直属单位', en: 'units' },
};
export const YES: LocalText = { zh: '是', en: 'yes' };
export const NO_SCORE: LocalText = { zh: '不计分', en: 'no score' };
