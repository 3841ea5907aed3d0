import { defineLedger } from '../define-ledger.ts';
import { yearEnd } from '../derived-days.ts';
import { files, integer, longText, text } from '../fields.ts';
import { addressGiven, filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';

const NOTICE = { zh: '国办发〔2018〕118号（六）', en: '国办发〔2018〕118号, 6' };
const count = (zh: string, en: string) =>
  integer(zh, en, { public: true, group: 'figures', unit: { zh: '件', en: 'cases' } });

const fields = {
  title: text('信息名称', 'Title', { required: true, public: true, max: 300, group: 'year' }),
  agency: text('执法机关', 'Agency', { required: true, public: true, group: 'year' }),
  year: integer('统计年度', 'Year', {
    required: true,
    public: true,
    group: 'year',
    min: 2018,
    max: 2099,
    help: {
      zh: '每年 1 月 31 日前公开上年度行政执法总体情况有关数据（国办发〔2018〕118号（六））。',
      en: 'Last year’s figures are public by 31 January (国办发〔2018〕118号, 6).',
    },
  }),
  permits: count('行政许可', 'Permits'),
  penalties: count('行政处罚', 'Penalties'),
  compulsions: count('行政强制', 'Compulsions'),
  levies: count('行政征收', 'Levies'),
  inspections: count('行政检查', 'Inspections'),
  reconsidered: count('被申请行政复议', 'Taken to reconsideration'),
  sued: count('被提起行政诉讼', 'Taken to court'),
  attachments: files('数据表', 'Tables', { public: true, group: 'figures' }),
  note: longText('备注', 'Note', { help: { zh: '没有发生的填 0。', en: 'Write 0 where there were none.' } }),
};

/** Item 6: the yearly figures of enforcement. */
export const enforcementData = defineLedger({
  key: 'enforcement-data',
  name: { zh: '年度行政执法数据', en: 'Yearly enforcement figures' },
  purpose: {
    zh: '登记上年度行政执法总体情况数据的公开。',
    en: 'The yearly figures of enforcement and when they were made public.',
  },
  items: [6],
  groups: { year: { zh: '年度', en: 'Year' }, figures: { zh: '数据', en: 'Figures' } },
  fields,
  publications: { main: { name: { zh: '公开', en: 'Publication' } } },
  label: 'title',
  identity: ['agency', 'year'],
  period: [({ values }) => yearEnd(values.year)],
  columns: ['title', 'agency', 'year', 'permits', 'penalties', 'publication:main'],
  order: [],
  refusals: {
    'public-before-year-end': {
      text: {
        zh: '统计年度尚未结束，不能已经公开该年度数据；请核对年度。',
        en: 'The figures of a year cannot be public before it ends: check the year.',
      },
      field: 'publication:main',
      when: ({ values, publications }) => {
        const on = publications['main']?.on ?? null;
        return on !== null && values.year !== null && on <= `${values.year}-12-31`;
      },
    },
  },
  cadence: { every: 'year', event: 'last-day', rule: 'enforcement.data' },
  deadlines: {
    'published-on-time': {
      name: { zh: '1 月 31 日前公开上年度执法数据', en: 'Published by 31 January' },
      rule: 'enforcement.data',
      from: ({ values }) => yearEnd(values.year),
      done: 'publication:main',
    },
  },
  checks: {
    'figures-complete': filledIn(
      fields,
      ['permits', 'penalties', 'compulsions', 'levies', 'inspections', 'reconsidered', 'sued'],
      {
        name: { zh: '数据齐全', en: 'Figures complete' },
        formula: { zh: '数据齐全年度数 ÷ 已公开年度数', en: 'complete ÷ published' },
        source: NOTICE,
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
    'address-given': addressGiven('main', planItem(6)),
  },
});
