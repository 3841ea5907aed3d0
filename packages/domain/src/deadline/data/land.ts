import type { LimitDefinition } from '../rule.ts';

const LAND = { law: '土地管理法实施条例', from: '2021-09-01', source: 'law' } as const;
const AUCTION = {
  law: '招标拍卖挂牌出让国有建设用地使用权规定（国土资源部令第39号）',
  from: '2007-11-01',
  source: 'memory',
  caveat: {
    zh: '期限和条次未核对原文，请核对后设置。',
    en: 'The period and the article were not read in the text; check and set them.',
  },
} as const;

/** Land acquisition and the land market. */
export const LAND_LIMITS = [
  {
    key: 'land.pre-notice',
    subject: { zh: '征收土地预公告（不少于）', en: 'Pre-notice of land acquisition stands (at least)' },
    start: { zh: '预公告发布之日', en: 'the day the pre-notice is posted' },
    kind: 'at-least',
    versions: [{ ...LAND, amount: 10, unit: 'working-day', article: '26' }],
  },
  {
    key: 'land.compensation-notice',
    subject: { zh: '征地补偿安置方案公告（不少于）', en: 'Compensation plan stands posted (at least)' },
    start: { zh: '公告发布之日', en: 'the day the notice is posted' },
    kind: 'at-least',
    versions: [
      {
        amount: 30,
        unit: 'calendar-day',
        law: '土地管理法',
        article: '47',
        from: '2020-01-01',
        to: '2021-08-31',
        source: 'law',
      },
      { ...LAND, amount: 30, unit: 'calendar-day', article: '28' },
    ],
  },
  {
    key: 'land.approval-notice',
    subject: { zh: '发布征收土地公告', en: 'Post the notice of an approved acquisition' },
    start: { zh: '收到批准文件之日', en: 'receipt of the approval' },
    versions: [{ ...LAND, amount: 15, unit: 'working-day', article: '31' }],
  },
  {
    key: 'land.approval-materials',
    subject: { zh: '公开用地批复及报批材料', en: 'Publish the approval and its papers' },
    start: { zh: '收到批准文件之日', en: 'receipt of the approval' },
    versions: [
      {
        amount: 10,
        unit: 'working-day',
        law: '农村集体土地征收基层政务公开标准目录',
        article: null,
        from: null,
        source: 'page',
        caveat: { zh: '见于地方转载的标准目录。', en: 'Read in a local copy of the standard catalogue.' },
      },
    ],
  },
  {
    key: 'supply-plan.publish',
    subject: { zh: '公布年度建设用地供应计划', en: 'Publish the year’s land supply plan' },
    start: { zh: '计划年度的第一日', en: 'the first day of the plan’s year' },
    versions: [
      {
        amount: '03-31',
        unit: 'fixed-date',
        law: '国有建设用地供应计划编制规范（试行）',
        article: null,
        from: null,
        source: 'memory',
        caveat: {
          zh: '公布义务见土地管理法实施条例第 16 条；日期未核对原文，请核对后设置。',
          en: 'The duty is art. 16 of 土地管理法实施条例; the date was not read in the text, check and set it.',
        },
      },
    ],
  },
  {
    key: 'auction.notice',
    subject: {
      zh: '出让公告至活动开始（不少于）',
      en: 'From the notice to the start of the sale (at least)',
    },
    start: { zh: '公告发布之日', en: 'the day of the notice' },
    kind: 'at-least',
    versions: [{ ...AUCTION, amount: 20, unit: 'calendar-day', article: '8' }],
  },
  {
    key: 'auction.listing',
    subject: { zh: '挂牌时间（不少于）', en: 'Listing stands open to bids (at least)' },
    start: { zh: '挂牌开始之日', en: 'the first day of the listing' },
    kind: 'at-least',
    versions: [{ ...AUCTION, amount: 10, unit: 'calendar-day', article: '18' }],
  },
  {
    key: 'auction.result',
    subject: { zh: '公布出让结果', en: 'Publish the result of the sale' },
    start: { zh: '招标拍卖挂牌活动结束之日', en: 'the end of the sale' },
    versions: [{ ...AUCTION, amount: 10, unit: 'working-day', article: '22' }],
  },
  {
    key: 'residential.quarterly',
    subject: { zh: '更新存量住宅用地信息', en: 'Update the list of existing residential land' },
    start: { zh: '季度首日（计入）', en: 'the first day of the quarter (counts as day 1)' },
    versions: [
      {
        amount: 10,
        unit: 'calendar-day',
        law: '关于进一步规范存量住宅用地信息公开工作的函（自然资源部办公厅 2021-08-06）',
        article: null,
        from: '2021-08-06',
        source: 'page',
        startDay: 'counts',
        caveat: {
          zh: '见于转载；按“每季度 10 日前”理解，首日计入。',
          en: 'Read in a copy; taken as “by the 10th of the quarter”, so the first day counts.',
        },
      },
    ],
  },
] as const satisfies readonly LimitDefinition[];
