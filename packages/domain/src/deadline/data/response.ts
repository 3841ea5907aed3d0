import type { LimitDefinition } from '../rule.ts';

const MESSAGE = {
  law: '地方规定',
  article: null,
  from: null,
  source: 'memory',
  scope: 'local',
  caveat: {
    zh: '没有全国统一期限，此为常见做法；请按当地规定设置。',
    en: 'There is no national limit; this is common practice. Set the local one.',
  },
} as const;

/** Public opinion, error reports, messages and accounts. */
export const RESPONSE_LIMITS = [
  {
    key: 'opinion.major',
    subject: {
      zh: '特别重大、重大突发事件发布权威信息',
      en: 'Authoritative information on a major emergency',
    },
    start: { zh: '事件发生之时', en: 'the hour of the event' },
    versions: [
      {
        amount: 5,
        unit: 'clock-hour',
        law: '《关于全面推进政务公开工作的意见》实施细则（国办发〔2016〕80号）',
        article: null,
        from: '2016-11-10',
        source: 'page',
      },
    ],
  },
  {
    key: 'opinion.conference',
    subject: { zh: '特别重大、重大突发事件举行新闻发布会', en: 'Press conference on a major emergency' },
    start: { zh: '事件发生之时', en: 'the hour of the event' },
    versions: [
      {
        amount: 24,
        unit: 'clock-hour',
        law: '《关于全面推进政务公开工作的意见》实施细则（国办发〔2016〕80号）',
        article: null,
        from: '2016-11-10',
        source: 'page',
      },
    ],
  },
  {
    key: 'opinion.other',
    subject: { zh: '其他政务舆情予以回应', en: 'Response to any other event of public opinion' },
    start: { zh: '舆情发生之时', en: 'the hour of the event' },
    versions: [
      {
        amount: 48,
        unit: 'clock-hour',
        law: '关于在政务公开工作中进一步做好政务舆情回应的通知（国办发〔2016〕61号）',
        article: null,
        from: '2016-07-30',
        source: 'page',
      },
    ],
  },
  {
    key: 'site-error.reply',
    subject: { zh: '答复“我为政府网站找错”留言', en: 'Answer an error report on the government site' },
    start: { zh: '收到留言之日', en: 'receipt of the report' },
    versions: [
      {
        amount: 3,
        unit: 'working-day',
        law: '“我为政府网站找错”留言办理要求',
        article: null,
        from: null,
        source: 'page',
        caveat: {
          zh: '见于地方转述的国家要求。',
          en: 'Read in a provincial rule that cites the national one.',
        },
      },
    ],
  },
  {
    key: 'message.reply',
    subject: { zh: '答复网站留言', en: 'Answer a message on the site' },
    start: { zh: '收到留言之日', en: 'receipt of the message' },
    variants: {
      simple: { zh: '简单事项', en: 'simple matter' },
      complex: { zh: '复杂事项', en: 'complex matter' },
    },
    defaultVariant: 'simple',
    versions: [
      { ...MESSAGE, variant: 'simple', amount: 5, unit: 'working-day' },
      { ...MESSAGE, variant: 'complex', amount: 15, unit: 'working-day' },
    ],
  },
  {
    key: 'media.silence',
    subject: { zh: '新媒体账号更新间隔（最长）', en: 'Longest time without a post on an account' },
    start: { zh: '上一次发布之日', en: 'the last post' },
    versions: [
      {
        amount: 14,
        unit: 'calendar-day',
        law: '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）',
        article: null,
        from: null,
        source: 'memory',
        roll: 'none',
        caveat: {
          zh: '“两周内无更新”未核对原文，请核对后设置。',
          en: '“No post in two weeks” was not read in the text; check and set it.',
        },
      },
    ],
  },
] as const satisfies readonly LimitDefinition[];
