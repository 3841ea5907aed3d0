import { defineLedger } from '../define-ledger.ts';
import { yearStart } from '../derived-days.ts';
import { decimal, files, integer, longText, text } from '../fields.ts';
import { addressGiven, filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import type { ValuesOf } from '../field.ts';

const HECTARES = { zh: '公顷', en: 'ha' };
const hectares = (zh: string, en: string) =>
  decimal(zh, en, 4, { public: true, group: 'structure', unit: HECTARES });

const fields = {
  title: text('供应计划名称', 'Title', { required: true, public: true, max: 300, group: 'plan' }),
  year: integer('计划年度', 'Year', {
    required: true,
    public: true,
    group: 'plan',
    min: 1999,
    max: 2099,
    help: {
      zh: '年度建设用地供应计划应当公布（土地管理法实施条例第十六条）；公布日期以期限表为准，可由本单位核对后设置。',
      en: 'The yearly plan is made public (Implementing Regulations of the Land Law, art. 16); its day is in the table of limits, where the office can set it.',
    },
  }),
  region: text('行政区', 'Region', { public: true, group: 'plan' }),
  total: decimal('供应总量', 'Total supply', 4, { public: true, group: 'plan', min: 1, unit: HECTARES }),
  commercial: hectares('商服用地', 'Commercial'),
  industrial: hectares('工矿仓储用地', 'Industrial and storage'),
  residential: hectares('住宅用地', 'Residential'),
  services: hectares('公共管理与公共服务用地', 'Public services'),
  transport: hectares('交通运输用地', 'Transport'),
  water: hectares('水域及水利设施用地', 'Water works'),
  special: hectares('特殊用地', 'Special'),
  timing: longText('供应时序', 'Timing', { public: true, group: 'contents' }),
  plots: longText('供应地块', 'Plots', { public: true, group: 'contents' }),
  uses: longText('地块用途', 'Uses', { public: true, group: 'contents' }),
  attachments: files('计划文本和附表', 'Text and tables', { public: true, group: 'contents' }),
  note: longText('备注', 'Note'),
};

const STRUCTURE = [
  'commercial',
  'industrial',
  'residential',
  'services',
  'transport',
  'water',
  'special',
] as const;

function structureSum(values: ValuesOf<typeof fields>): number {
  return STRUCTURE.reduce((sum, key) => sum + (values[key] ?? 0), 0);
}

/** Item 5: the yearly plan of land supply. */
export const supplyPlan = defineLedger({
  key: 'supply-plan',
  name: { zh: '土地供应计划', en: 'Land supply plans' },
  purpose: {
    zh: '登记年度建设用地供应计划的总量、结构、时序、地块、用途和公布。',
    en: 'The year’s land supply plan: total, structure, timing, plots, uses, and its publication.',
  },
  items: [5],
  groups: {
    plan: { zh: '计划', en: 'Plan' },
    structure: { zh: '供应结构', en: 'Structure' },
    contents: { zh: '时序、地块和用途', en: 'Timing, plots and uses' },
  },
  fields,
  publications: { main: { name: { zh: '公布', en: 'Publication' } } },
  label: 'title',
  identity: ['year', 'region'],
  period: [({ values }) => yearStart(values.year)],
  columns: ['title', 'year', 'region', 'total', 'residential', 'publication:main'],
  order: [],
  refusals: {
    'structure-exceeds-total': {
      text: {
        zh: '各类用地之和大于供应总量，请核对。',
        en: 'The kinds of land add up to more than the total: check the figures.',
      },
      field: 'total',
      when: ({ values }) => values.total !== null && structureSum(values) > values.total,
    },
  },
  cadence: { every: 'year', event: 'first-day', rule: 'supply-plan.publish' },
  deadlines: {
    'published-on-time': {
      name: { zh: '按时公布年度供应计划', en: 'Published in time' },
      rule: 'supply-plan.publish',
      from: ({ values }) => yearStart(values.year),
      done: 'publication:main',
    },
  },
  checks: {
    'contents-complete': filledIn(
      fields,
      ['total', 'timing', 'plots', 'uses'],
      {
        name: { zh: '总量、时序、地块、用途齐全', en: 'Total, timing, plots and uses complete' },
        formula: { zh: '内容齐全计划数 ÷ 已公布计划数', en: 'complete ÷ published' },
        source: { zh: '土地管理法实施条例第十六条', en: 'Implementing Regulations of the Land Law, art. 16' },
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
    'structure-complete': filledIn(
      fields,
      STRUCTURE,
      {
        name: { zh: '供应结构齐全', en: 'Structure complete' },
        formula: { zh: '结构齐全计划数 ÷ 已公布计划数', en: 'complete ÷ published' },
        source: { zh: '土地管理法实施条例第十六条', en: 'Implementing Regulations of the Land Law, art. 16' },
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
    'address-given': addressGiven('main', planItem(5)),
  },
});
