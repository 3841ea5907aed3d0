import { addDays, type PlainDate } from '../../common/index.ts';
import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, flag, integer, longText, text, url } from '../fields.ts';
import { fail, notApplicable, pass, passUntil } from '../record.ts';

const PLAN = { zh: '工作要点（十）', en: 'Plan, item 10' };

/** Calendar days that a column may go without an update, by what was fixed for it. */
const DAYS = {
  weekly: 7,
  fortnightly: 14,
  monthly: 31,
  quarterly: 92,
  'half-yearly': 184,
  yearly: 366,
} as const;

function nextDue(lastUpdatedOn: PlainDate, frequency: keyof typeof DAYS): PlainDate {
  return addDays(lastUpdatedOn, DAYS[frequency] + 1);
}

/** Item 10: sites, columns and whether they are kept fresh (平台与栏目). */
export const platformColumn = defineLedger({
  key: 'platform-column',
  name: { zh: '平台与栏目', en: 'Sites and columns' },
  purpose: {
    zh: '登记网站、栏目的更新频率和最近更新，超过频率未更新的自动计为不及时。',
    en: 'Sites and their columns with the agreed frequency; a column that is not updated in time turns stale by itself.',
  },
  items: [10],
  groups: {
    column: { zh: '栏目', en: 'Column' },
    upkeep: { zh: '维护', en: 'Upkeep' },
  },
  fields: {
    site: text('平台（网站）', 'Site', { required: true, public: true, group: 'column' }),
    name: text('栏目', 'Column', { required: true, public: true, group: 'column' }),
    address: url('栏目网址', 'Address', { public: true, group: 'column' }),
    filingNumber: text('备案号', 'Filing number', { public: true, max: 80, group: 'column' }),
    integration: choice(
      '集约化状态',
      'Integration',
      {
        integrated: ['已集约', 'Integrated'],
        'under-way': ['推进中', 'Under way'],
        apart: ['未集约', 'Not integrated'],
      },
      { group: 'column' },
    ),
    frequency: choice(
      '更新频率',
      'Frequency',
      {
        weekly: ['每周', 'Weekly'],
        fortnightly: ['每半月', 'Fortnightly'],
        monthly: ['每月', 'Monthly'],
        quarterly: ['每季度', 'Quarterly'],
        'half-yearly': ['每半年', 'Half-yearly'],
        yearly: ['每年', 'Yearly'],
      },
      { group: 'upkeep' },
    ),
    lastUpdatedOn: day('最近更新', 'Last updated on', { public: true, group: 'upkeep' }),
    entries: integer('信息条数', 'Entries', { group: 'upkeep', unit: { zh: '条', en: 'entries' } }),
    isEmpty: flag('空白栏目', 'Empty column', { group: 'upkeep' }),
    checkedOn: day('检查日期', 'Checked on', { group: 'upkeep' }),
    attachments: files('检查截图', 'Screenshots', { images: true, group: 'upkeep' }),
    note: longText('备注', 'Note'),
  },
  publications: {},
  label: 'name',
  identity: ['site', 'name'],
  period: ['checkedOn', 'lastUpdatedOn'],
  columns: ['site', 'name', 'frequency', 'lastUpdatedOn', 'isEmpty', 'integration'],
  order: [['lastUpdatedOn', 'checkedOn']],
  refusals: {
    'empty-with-entries': {
      text: {
        zh: '空白栏目不能有信息条数，请核对。',
        en: 'An empty column cannot have entries: check which is right.',
      },
      field: 'isEmpty',
      when: ({ values }) => values.isEmpty === true && (values.entries ?? 0) > 0,
    },
  },
  deadlines: {},
  standing: ['fresh', 'filled', 'integrated'],
  checks: {
    fresh: {
      name: { zh: '栏目更新及时', en: 'Column is fresh' },
      formula: { zh: '及时更新栏目数 ÷ 栏目数', en: 'fresh columns ÷ columns' },
      source: PLAN,
      reasons: {
        'no-frequency': { zh: '未定更新频率', en: 'No frequency agreed' },
        stale: { zh: '超过更新频率未更新', en: 'Not updated as often as agreed' },
        'never-updated': { zh: '没有更新记录', en: 'Never updated' },
      },
      judge: ({ values }) => {
        if (values.frequency === null) return notApplicable('no-frequency');
        if (values.lastUpdatedOn === null) return fail('never-updated');
        return passUntil(nextDue(values.lastUpdatedOn, values.frequency), 'stale');
      },
    },
    filled: {
      name: { zh: '无空白栏目', en: 'Not empty' },
      formula: { zh: '非空白栏目数 ÷ 已检查栏目数', en: 'columns with content ÷ checked' },
      source: { zh: '国办秘函〔2019〕19号', en: 'Inspection indicators, 2019/19' },
      reasons: {
        unchecked: { zh: '未填是否空白', en: 'Not stated' },
        empty: { zh: '空白栏目', en: 'Empty' },
      },
      judge: ({ values }) => {
        if (values.isEmpty === null) return notApplicable('unchecked');
        return values.isEmpty ? fail('empty') : pass();
      },
    },
    integrated: {
      name: { zh: '集约化', en: 'Integrated' },
      formula: { zh: '已集约栏目数 ÷ 栏目数', en: 'integrated ÷ columns' },
      source: PLAN,
      reasons: {
        unknown: { zh: '未填集约化状态', en: 'Not stated' },
        apart: { zh: '尚未集约', en: 'Not integrated yet' },
      },
      judge: ({ values }) => {
        if (values.integration === null) return notApplicable('unknown');
        return values.integration === 'integrated' ? pass() : fail('apart');
      },
    },
  },
});
