import type { LimitDefinition } from '../rule.ts';

const LAW = '政府信息公开条例';
const FROM = '2019-05-15';

/** Disclosure on request (依申请公开): 政府信息公开条例 ch. 4, and the processing fee. */
export const REQUEST_LIMITS = [
  {
    key: 'request.reply',
    subject: { zh: '答复政府信息公开申请', en: 'Reply to a disclosure request' },
    start: {
      zh: '收到申请（或补正申请、缴费）之日',
      en: 'receipt of the request (or of the supplement or payment)',
    },
    versions: [{ amount: 20, unit: 'working-day', law: LAW, article: '33', from: FROM, source: 'law' }],
  },
  {
    key: 'request.extension',
    subject: { zh: '延长答复期限（最长）', en: 'Extension of the reply period (at most)' },
    start: { zh: '原答复期限届满之日', en: 'the last day of the reply period' },
    versions: [{ amount: 20, unit: 'working-day', law: LAW, article: '33', from: FROM, source: 'law' }],
  },
  {
    key: 'request.supplement',
    subject: { zh: '一次性告知申请人补正', en: 'Ask the applicant, once, to supplement the request' },
    start: { zh: '收到申请之日', en: 'receipt of the request' },
    versions: [{ amount: 7, unit: 'working-day', law: LAW, article: '30', from: FROM, source: 'law' }],
  },
  {
    key: 'request.third-party',
    subject: { zh: '第三方提出意见', en: 'Third party gives its opinion' },
    start: { zh: '第三方收到征求意见书之日', en: 'the third party’s receipt of the letter' },
    versions: [{ amount: 15, unit: 'working-day', law: LAW, article: '32', from: FROM, source: 'law' }],
  },
  {
    key: 'request.co-author',
    subject: { zh: '共同制作机关提出意见', en: 'Co-author authority gives its opinion' },
    start: { zh: '被征求意见机关收到征求意见书之日', en: 'the authority’s receipt of the letter' },
    versions: [{ amount: 15, unit: 'working-day', law: LAW, article: '34', from: FROM, source: 'law' }],
  },
  {
    key: 'fee.payment',
    subject: { zh: '申请人缴纳信息处理费', en: 'Applicant pays the processing fee' },
    start: { zh: '申请人收到收费通知之日', en: 'the applicant’s receipt of the fee notice' },
    versions: [
      {
        amount: 30,
        unit: 'calendar-day',
        law: '政府信息公开信息处理费管理办法（国办函〔2020〕109号）',
        article: null,
        from: '2021-01-01',
        source: 'memory',
        caveat: {
          zh: '缴费期限和施行日期未核对原文，请核对后设置。',
          en: 'The period and the day it came into force were not read in the text; check and set them.',
        },
      },
    ],
  },
] as const satisfies readonly LimitDefinition[];
