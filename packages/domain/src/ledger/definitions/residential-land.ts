import { defineLedger } from '../define-ledger.ts';
import { quarterStart } from '../derived-days.ts';
import { choice, decimal, files, integer, longText, several, text } from '../fields.ts';
import { addressGiven, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

/** What the list says about each project. */
const COLUMNS = {
  project: ['项目名称', 'Project'],
  place: ['位置', 'Place'],
  area: ['面积', 'Area'],
  developer: ['开发企业', 'Developer'],
} as const;
const COLUMN_KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const HECTARES = { zh: '公顷', en: 'ha' };
const SOURCE = {
  zh: '自然资源部办公厅函（2021-08-06）',
  en: 'Letter of the Ministry of Natural Resources, 2021-08-06',
};

const fields = {
  title: text('信息名称', 'Title', { required: true, public: true, max: 300, group: 'quarter' }),
  region: text('行政区', 'Region', { required: true, public: true, group: 'quarter' }),
  year: integer('年度', 'Year', { required: true, public: true, group: 'quarter', min: 2021, max: 2099 }),
  quarter: choice(
    '季度',
    'Quarter',
    {
      '1': ['第一季度', 'First'],
      '2': ['第二季度', 'Second'],
      '3': ['第三季度', 'Third'],
      '4': ['第四季度', 'Fourth'],
    },
    {
      required: true,
      public: true,
      group: 'quarter',
      help: {
        zh: '每季度首日起 10 日内更新存量住宅用地项目清单和分布图（自然资源部办公厅函，2021-08-06）。',
        en: 'List and map are updated within 10 days of the first day of the quarter (ministry’s letter, 2021-08-06).',
      },
    },
  ),
  projectCount: integer('项目数', 'Projects', { public: true, group: 'list' }),
  totalArea: decimal('存量住宅用地总面积', 'Total area', 4, { public: true, group: 'list', unit: HECTARES }),
  notStartedArea: decimal('未动工面积', 'Not begun', 4, { public: true, group: 'list', unit: HECTARES }),
  underConstructionArea: decimal('已动工未竣工面积', 'Under construction', 4, {
    public: true,
    group: 'list',
    unit: HECTARES,
  }),
  listColumns: several('清单载明内容', 'What the list says', COLUMNS, { public: true, group: 'list' }),
  list: files('项目清单', 'List of projects', { public: true, group: 'list' }),
  map: files('分布图', 'Map', { public: true, group: 'list' }),
  note: longText('备注', 'Note'),
};

/** Item 5: the quarterly list and map of existing residential land. */
export const residentialLand = defineLedger({
  key: 'residential-land',
  name: { zh: '存量住宅用地', en: 'Existing residential land' },
  purpose: {
    zh: '按季度登记存量住宅用地项目清单和分布图的更新公开。',
    en: 'The list and map of existing residential land, updated each quarter.',
  },
  items: [5],
  groups: { quarter: { zh: '季度', en: 'Quarter' }, list: { zh: '清单和图', en: 'List and map' } },
  fields,
  publications: { main: { name: { zh: '更新公开', en: 'Update published' } } },
  label: 'title',
  identity: ['region', 'year', 'quarter'],
  period: [({ values }) => quarterStart(values.year, values.quarter)],
  columns: ['title', 'region', 'year', 'quarter', 'projectCount', 'totalArea', 'publication:main'],
  order: [],
  refusals: {
    'parts-exceed-total': {
      text: {
        zh: '未动工与已动工未竣工面积之和大于总面积，请核对。',
        en: 'Not begun and under construction add up to more than the total: check the figures.',
      },
      field: 'totalArea',
      when: ({ values }) =>
        values.totalArea !== null &&
        (values.notStartedArea ?? 0) + (values.underConstructionArea ?? 0) > values.totalArea,
    },
    'area-without-projects': {
      text: { zh: '项目数为 0，但总面积不为 0。', en: 'No projects, but an area.' },
      field: 'projectCount',
      when: ({ values }) => values.projectCount === 0 && (values.totalArea ?? 0) > 0,
    },
  },
  cadence: { every: 'quarter', event: 'first-day', rule: 'residential.quarterly' },
  deadlines: {
    'updated-on-time': {
      name: { zh: '季度首日起 10 日内更新', en: 'Updated within 10 days of the quarter’s start' },
      rule: 'residential.quarterly',
      from: ({ values }) => quarterStart(values.year, values.quarter),
      done: 'publication:main',
    },
  },
  checks: {
    'list-and-map': {
      name: { zh: '清单和分布图齐全', en: 'List and map' },
      formula: { zh: '清单和图齐全季度数 ÷ 已更新季度数', en: 'with list and map ÷ quarters updated' },
      source: SOURCE,
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        'without-list': { zh: '没有项目清单', en: 'No list' },
        'without-map': { zh: '没有分布图', en: 'No map' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-published');
        if (values.list === null) return fail('without-list');
        return values.map === null ? fail('without-map') : pass();
      },
    },
    'list-complete': {
      name: { zh: '清单内容齐全', en: 'List complete' },
      formula: { zh: '清单内容齐全季度数 ÷ 已更新季度数', en: 'complete ÷ quarters updated' },
      source: SOURCE,
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        'without-projects': { zh: '本季度没有存量项目', en: 'No projects this quarter' },
        ...Object.fromEntries(
          Object.entries(COLUMNS).map(([key, [zh, en]]) => [
            `without-${key}`,
            { zh: `清单未载明“${zh}”`, en: `The list does not say “${en}”` },
          ]),
        ),
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-published');
        if (values.projectCount === 0) return notApplicable('without-projects');
        const missing = COLUMN_KEYS.find((column) => values.listColumns?.includes(column) !== true);
        return missing === undefined ? pass() : fail(`without-${missing}`);
      },
    },
    'address-given': addressGiven('main', planItem(5)),
  },
});
