import type { LeafInput } from '../standard-parts.ts';
import { checkLeaf, metricLeaf, practice } from './kit.ts';
import { TRAINING } from './sources.ts';

/** A sample of what was published, marked by the office; without a mark it does not count. */
export function qualityReview(weight: number): LeafInput {
  return {
    type: 'leaf',
    key: 'quality-sample',
    name: { zh: '公开内容质量抽查', en: 'Quality of what is published (sample)' },
    formula: {
      zh: '局办公室抽查公开信息的准确性、规范性和易读性，评 0 分至满分，须写明理由并附佐证；未抽查的不计入',
      en: 'the office reads a sample for accuracy, form and plainness: 0 to full, with a reason and evidence; without a sample it does not count',
    },
    weight,
    metric: null,
    rule: { kind: 'reviewer' },
    source: practice(
      '日常监测与抽查评分（北京、鄞州等地）',
      'monitoring and sampling through the year (Beijing, Yinzhou)',
    ),
  };
}

/** Points on top, for those above a base score: 国办秘函〔2019〕19号 opens them above 80. */
export const bonuses: LeafInput[] = [
  metricLeaf(
    'training-hosted',
    0,
    { kind: 'bonus', perRecord: 50, cap: 100, above: 8000 },
    { source: TRAINING, name: { zh: '承办培训加分', en: 'Bonus: sessions hosted' } },
  ),
  checkLeaf('policy-interpretation', 'by-leader', 0, {
    rule: { kind: 'bonus', perRecord: 50, cap: 100, above: 8000 },
    name: { zh: '主要负责人解读加分', en: 'Bonus: interpreted by the head' },
  }),
];

/** One record decides: at most 59, the lowest band. */
export const vetoes: LeafInput[] = [
  checkLeaf('inspection', 'not-grave', 0, {
    rule: { kind: 'veto', effect: { kind: 'fixed', score: 5900 } },
    name: { zh: '一票否决：失泄密、应公开拒不公开', en: 'Veto: a secret leaked, disclosure refused' },
    source: {
      zh: '政府信息公开条例第五十三条；考核实践：泄密该项不得分或一票否决（鲤城区等）',
      en: 'Disclosure Regulations, art. 53; practice: a leak loses the whole item or vetoes (Licheng and others)',
    },
  }),
  checkLeaf('public-opinion', 'major-in-5-hours', 0, {
    rule: { kind: 'veto', effect: { kind: 'fixed', score: 5900 } },
    name: { zh: '一票否决：重大突发事件未按时回应', en: 'Veto: no word on a major event in time' },
  }),
];
