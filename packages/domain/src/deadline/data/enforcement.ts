import type { LimitDefinition } from '../rule.ts';

const LAW =
  '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）';
const SIX = { law: LAW, article: '（六）', from: '2018-12-05', source: 'document' } as const;

/** Permits, penalties and the yearly figures of enforcement. */
export const ENFORCEMENT_LIMITS = [
  {
    key: 'enforcement.decision',
    subject: { zh: '公开执法决定信息', en: 'Publish an enforcement decision' },
    start: { zh: '执法决定作出之日', en: 'the day of the decision' },
    versions: [{ ...SIX, amount: 20, unit: 'working-day' }],
  },
  {
    key: 'enforcement.permit',
    subject: { zh: '公开行政许可决定信息', en: 'Publish a permit decision' },
    start: { zh: '许可决定作出之日', en: 'the day of the decision' },
    versions: [{ ...SIX, amount: 7, unit: 'working-day' }],
  },
  {
    key: 'penalty.publish',
    subject: { zh: '公开行政处罚决定信息', en: 'Publish a penalty decision' },
    start: { zh: '处罚决定作出之日', en: 'the day of the decision' },
    versions: [{ ...SIX, amount: 7, unit: 'working-day' }],
  },
  {
    key: 'penalty.withdraw',
    subject: { zh: '撤回处罚决定信息并公开说明理由', en: 'Withdraw a published penalty and say why' },
    start: {
      zh: '决定被变更、撤销、确认违法或者无效之日',
      en: 'the day it is changed, revoked or found unlawful',
    },
    versions: [
      {
        amount: 3,
        unit: 'working-day',
        law: '行政处罚法',
        article: '48, 85',
        from: '2021-07-15',
        source: 'law',
      },
    ],
  },
  {
    key: 'enforcement.data',
    subject: { zh: '公开上年度行政执法总体情况数据', en: 'Publish last year’s enforcement figures' },
    start: { zh: '统计年度的最后一日', en: 'the last day of the year counted' },
    versions: [{ ...SIX, amount: '01-31', unit: 'fixed-date' }],
  },
] as const satisfies readonly LimitDefinition[];
