import { yearStart } from '../derived-days.ts';
import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, flag, integer, longText, money, several, text } from '../fields.ts';
import { addressGiven, filledIn, NOT_PUBLISHED, planItem } from '../named-checks.ts';
import { fail, notApplicable, pass } from '../record.ts';

/** The tables of a budget or of final accounts. */
const TABLES = {
  summary: ['收支总表', 'Revenue and expenditure'],
  revenue: ['收入总表', 'Revenue'],
  expenditure: ['支出总表', 'Expenditure'],
  appropriation: ['财政拨款收支总表', 'Appropriations'],
  'general-public': ['一般公共预算支出表', 'General public budget'],
  basic: ['一般公共预算基本支出表', 'Basic expenditure'],
  'three-public': ['“三公”经费支出表', 'Travel abroad, vehicles, receptions'],
  funds: ['政府性基金预算支出表', 'Government funds'],
  capital: ['国有资本经营预算支出表', 'State capital operations'],
} as const;
const TABLE_KEYS = Object.keys(TABLES) as (keyof typeof TABLES)[];
const ARTICLE = { zh: '预算法实施条例第六条', en: 'Implementing Regulations of the Budget Law, art. 6' };

const fields = {
  title: text('信息名称', 'Title', { required: true, public: true, max: 300, group: 'unit' }),
  unit: text('单位', 'Unit', { required: true, public: true, group: 'unit' }),
  level: choice(
    '公开主体',
    'Level',
    { department: ['部门', 'Department'], subordinate: ['所属单位', 'Subordinate unit'] },
    {
      required: true,
      public: true,
      group: 'unit',
      help: {
        zh: '部门自本级财政部门批复之日起二十日内公开（预算法第十四条）；所属单位自部门批复之日起二十日内公开（预算法实施条例第六条）。按日历日计算。',
        en: 'A department within 20 days of the finance department’s approval (Budget Law, art. 14), its units within 20 days of the department’s (Implementing Regulations, art. 6). Calendar days.',
      },
    },
  ),
  year: integer('年度', 'Year', { required: true, public: true, group: 'unit', min: 2015, max: 2099 }),
  kind: choice(
    '类别',
    'Kind',
    { budget: ['预算', 'Budget'], accounts: ['决算', 'Final accounts'] },
    { required: true, public: true, group: 'unit' },
  ),
  approver: text('批复机关', 'Approved by', { public: true, group: 'approval' }),
  approvedOn: day('批复日期', 'Approved on', { public: true, group: 'approval' }),
  approvalNumber: text('批复文号', 'Approval number', { public: true, max: 80, group: 'approval' }),
  totalRevenue: money('收入总计', 'Revenue', { public: true, group: 'tables' }),
  totalExpenditure: money('支出总计', 'Expenditure', { public: true, group: 'tables' }),
  tables: several('已公开报表', 'Tables made public', TABLES, {
    public: true,
    group: 'tables',
    help: {
      zh: '没有数据的报表应公开空表并说明。',
      en: 'A table without figures is published empty, with a note.',
    },
  }),
  functionalLevel: choice(
    '功能分类公开到',
    'Functional classification down to',
    { class: ['类', '类 (class)'], section: ['款', '款 (section)'], item: ['项', '项 (item)'] },
    {
      public: true,
      group: 'tables',
      help: {
        zh: '支出按功能分类应当公开到项（预算法实施条例第六条）。',
        en: 'Expenditure by function down to 项, the item (Implementing Regulations, art. 6).',
      },
    },
  ),
  economicLevel: choice(
    '基本支出经济分类公开到',
    'Economic classification down to',
    { class: ['类', '类 (class)'], section: ['款', '款 (section)'] },
    {
      public: true,
      group: 'tables',
      help: {
        zh: '基本支出按经济性质分类应当公开到款（预算法实施条例第六条）。',
        en: 'Basic expenditure by economic nature down to 款, the section (Implementing Regulations, art. 6).',
      },
    },
  ),
  isExplained: flag('机关运行经费、政府采购等已作说明', 'Running costs and procurement explained', {
    public: true,
    group: 'tables',
    help: {
      zh: '公开时应当对机关运行经费的安排、使用情况等重要事项作出说明（预算法第十四条）。',
      en: 'Running costs and other important matters are explained (Budget Law, art. 14).',
    },
  }),
  attachments: files('预决算文本', 'Text and tables', { public: true, group: 'tables' }),
  note: longText('备注', 'Note'),
};

/** Item 7: budgets and final accounts of the bureau and its units. */
export const budgetDisclosure = defineLedger({
  key: 'budget-disclosure',
  name: { zh: '预决算公开', en: 'Budgets and final accounts' },
  purpose: {
    zh: '登记部门及所属单位预算、决算和相关报表的公开。',
    en: 'Budgets and final accounts of the bureau and its units, with their tables.',
  },
  items: [7],
  groups: {
    unit: { zh: '单位和年度', en: 'Unit and year' },
    approval: { zh: '批复', en: 'Approval' },
    tables: { zh: '报表', en: 'Tables' },
  },
  fields,
  publications: { main: { name: { zh: '公开', en: 'Publication' } } },
  label: 'title',
  identity: ['unit', 'year', 'kind'],
  period: ['approvedOn', 'publication:main', ({ values }) => yearStart(values.year)],
  columns: ['title', 'unit', 'year', 'kind', 'approvedOn', 'publication:main', 'tables'],
  order: [['approvedOn', 'publication:main']],
  refusals: {
    'accounts-before-year-end': {
      text: {
        zh: '决算不可能在该年度结束之前批复，请核对年度和日期。',
        en: 'Final accounts cannot be approved before their year ends: check year and day.',
      },
      field: 'approvedOn',
      when: ({ values }) =>
        values.kind === 'accounts' &&
        values.approvedOn !== null &&
        values.approvedOn <= `${values.year ?? ''}-12-31`,
    },
  },
  deadlines: {
    'department-on-time': {
      name: { zh: '部门预决算批复后 20 日内公开', en: 'Department published within 20 days' },
      rule: 'budget.publish',
      from: 'approvedOn',
      done: 'publication:main',
      applies: ({ values }) => values.level === 'department',
    },
    'unit-on-time': {
      name: { zh: '所属单位预决算批复后 20 日内公开', en: 'Subordinate unit published within 20 days' },
      rule: 'budget.publish-unit',
      from: 'approvedOn',
      done: 'publication:main',
      applies: ({ values }) => values.level === 'subordinate',
    },
  },
  checks: {
    'all-tables': {
      name: { zh: '报表齐全', en: 'All tables' },
      formula: { zh: '报表齐全份数 ÷ 已公开份数', en: 'all tables ÷ published' },
      source: { zh: '预算法第十四条', en: 'Budget Law, art. 14' },
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        ...Object.fromEntries(
          Object.entries(TABLES).map(([key, [zh, en]]) => [
            `without-${key}`,
            { zh: `缺“${zh}”`, en: `“${en}” is missing` },
          ]),
        ),
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-published');
        const missing = TABLE_KEYS.find((table) => values.tables?.includes(table) !== true);
        return missing === undefined ? pass() : fail(`without-${missing}`);
      },
    },
    'classified-finely': {
      name: { zh: '功能分类到项、经济分类到款', en: 'Function to 项, economic nature to 款' },
      formula: { zh: '分类细化到位份数 ÷ 已公开份数', en: 'fine enough ÷ published' },
      source: ARTICLE,
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        'function-too-coarse': { zh: '功能分类未公开到项', en: 'Function not down to 项' },
        'economic-too-coarse': { zh: '基本支出经济分类未公开到款', en: 'Economic nature not down to 款' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-published');
        if (values.functionalLevel !== 'item') return fail('function-too-coarse');
        return values.economicLevel === 'section' ? pass() : fail('economic-too-coarse');
      },
    },
    explained: {
      name: { zh: '重要事项作出说明', en: 'Important matters explained' },
      formula: { zh: '已作说明份数 ÷ 已公开份数', en: 'explained ÷ published' },
      source: { zh: '预算法第十四条', en: 'Budget Law, art. 14' },
      reasons: {
        'not-published': NOT_PUBLISHED[1],
        unexplained: { zh: '未作说明或未填', en: 'Not explained, or blank' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null) return notApplicable('not-published');
        return values.isExplained === true ? pass() : fail('unexplained');
      },
    },
    'approval-recorded': filledIn(
      fields,
      ['approver', 'approvedOn'],
      {
        name: { zh: '批复信息齐全', en: 'Approval recorded' },
        formula: { zh: '批复信息齐全份数 ÷ 已公开份数', en: 'complete ÷ published' },
        source: planItem(7),
      },
      { when: ({ publications }) => publications['main'] != null, otherwise: NOT_PUBLISHED },
    ),
    'address-given': addressGiven('main', planItem(7)),
  },
});
