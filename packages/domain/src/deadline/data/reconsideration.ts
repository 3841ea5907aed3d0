import type { LimitDefinition } from '../rule.ts';

const VARIANTS = {
  ordinary: { zh: '普通程序', en: 'ordinary procedure' },
  simple: { zh: '简易程序', en: 'simple procedure' },
} as const;
const PROCEDURE = { variants: VARIANTS, defaultVariant: 'ordinary' } as const;

const NEW = { law: '行政复议法（2023年修订）', from: '2024-01-01', source: 'law' } as const;
/** Only 五日 and 七日 were working days then (art. 40): ten days were calendar days. */
const OLD = {
  law: '行政复议法（2017年修正）',
  from: '2018-01-01',
  to: '2023-12-31',
  source: 'page',
  caveat: {
    zh: '旧法文本见于转述；当时没有简易程序，“十日”不是工作日。',
    en: 'The old text was read second-hand; it had no simple procedure, and its ten days were not working days.',
  },
} as const;
const OLD_ORDINARY = { ...OLD, variant: 'ordinary' } as const;

/** Reconsideration (行政复议). Days of the applicant, of the reconsideration organ and of us, the respondent. */
export const RECONSIDERATION_LIMITS = [
  {
    key: 'reconsideration.apply',
    subject: { zh: '申请行政复议', en: 'Apply for reconsideration' },
    start: { zh: '申请人知道该行政行为之日', en: 'the day the applicant learns of the act' },
    versions: [
      { ...OLD, amount: 60, unit: 'calendar-day', article: '9' },
      { ...NEW, amount: 60, unit: 'calendar-day', article: '20' },
    ],
  },
  {
    key: 'reconsideration.copy',
    subject: { zh: '复议机构发送申请书副本', en: 'The reconsideration organ sends us the copy' },
    start: { zh: '复议申请受理之日', en: 'acceptance of the application' },
    ...PROCEDURE,
    versions: [
      { ...OLD_ORDINARY, amount: 7, unit: 'working-day', article: '23' },
      { ...NEW, variant: 'ordinary', amount: 7, unit: 'working-day', article: '48' },
      { ...NEW, variant: 'simple', amount: 3, unit: 'working-day', article: '54' },
    ],
  },
  {
    key: 'reconsideration.reply',
    subject: { zh: '被申请人提出书面答复', en: 'Respondent’s written reply' },
    start: { zh: '收到复议申请书副本之日', en: 'receipt of the copy' },
    ...PROCEDURE,
    versions: [
      { ...OLD_ORDINARY, amount: 10, unit: 'calendar-day', article: '23' },
      { ...NEW, variant: 'ordinary', amount: 10, unit: 'working-day', article: '48, 88' },
      { ...NEW, variant: 'simple', amount: 5, unit: 'working-day', article: '54, 88' },
    ],
  },
  {
    key: 'reconsideration.decision',
    subject: { zh: '作出行政复议决定', en: 'Reconsideration decision' },
    start: { zh: '复议申请受理之日', en: 'acceptance of the application' },
    ...PROCEDURE,
    versions: [
      { ...OLD_ORDINARY, amount: 60, unit: 'calendar-day', article: '31' },
      { ...NEW, variant: 'ordinary', amount: 60, unit: 'calendar-day', article: '62' },
      { ...NEW, variant: 'simple', amount: 30, unit: 'calendar-day', article: '62' },
    ],
  },
  {
    key: 'reconsideration.extension',
    subject: { zh: '延长复议决定期限（最长）', en: 'Extension of the decision period (at most)' },
    start: { zh: '原复议期限届满之日', en: 'the last day of the decision period' },
    ...PROCEDURE,
    versions: [
      { ...OLD_ORDINARY, amount: 30, unit: 'calendar-day', article: '31' },
      { ...NEW, variant: 'ordinary', amount: 30, unit: 'calendar-day', article: '62' },
    ],
  },
  {
    key: 'reconsideration.correction-report',
    subject: {
      zh: '报送复议意见书纠正情况',
      en: 'Report what was corrected after a reconsideration opinion',
    },
    start: { zh: '收到行政复议意见书之日', en: 'receipt of the opinion' },
    versions: [{ ...NEW, amount: 60, unit: 'calendar-day', article: '76' }],
  },
] as const satisfies readonly LimitDefinition[];
