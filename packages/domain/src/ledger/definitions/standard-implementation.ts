import { defineLedger } from '../define-ledger.ts';
import { choice, day, longText, reference, text } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';

const PLAN = { zh: '工作要点（十一）', en: 'Plan, item 11' };

/** Item 11: how a county or township carries out one entry of the catalogue (标准目录落实情况). */
export const standardImplementation = defineLedger({
  key: 'standard-implementation',
  name: { zh: '目录落实情况', en: 'Catalogue in practice' },
  purpose: {
    zh: '逐县（市、区）、乡镇登记标准目录各事项的落实链接和抽查结果。',
    en: 'County by county and township by township: where each entry of the catalogue is published, and what was found.',
  },
  items: [11],
  groups: {},
  fields: {
    entry: reference('目录事项', 'Entry', 'standard-item', { required: true }),
    entryName: text('事项名称', 'Name of the entry', { required: true, public: true }),
    county: text('县（市、区）', 'County', { required: true, public: true, max: 60 }),
    township: text('乡镇（街道）', 'Township', { public: true, max: 60 }),
    level: choice(
      '层级',
      'Level',
      { county: ['县级', 'County'], township: ['乡级', 'Township'] },
      { required: true },
    ),
    checkedOn: day('检查日期', 'Checked on'),
    finding: choice('检查结果', 'Finding', {
      whole: ['要素齐全', 'Complete'],
      lacking: ['要素缺失', 'Elements missing'],
      absent: ['未公开', 'Not published'],
    }),
    missing: longText('缺失要素', 'Missing elements', { max: 1000 }),
    mendedOn: day('整改日期', 'Mended on'),
    note: longText('备注', 'Note'),
  },
  publications: { main: { name: { zh: '落实公开', en: 'Published locally' } } },
  label: 'entryName',
  identity: ['entry', 'county', 'township'],
  period: ['checkedOn', 'publication:main'],
  columns: ['entryName', 'county', 'township', 'level', 'checkedOn', 'finding', 'publication:main'],
  order: [['checkedOn', 'mendedOn']],
  refusals: {
    'township-without-name': {
      text: { zh: '乡级的请填写乡镇（街道）名称。', en: 'For the township level, fill in the township.' },
      field: 'township',
      when: ({ values }) => values.level === 'township' && values.township === null,
    },
    'lacking-without-elements': {
      text: { zh: '检查结果为“要素缺失”，请写明缺失的要素。', en: 'Elements are missing: say which.' },
      field: 'missing',
      when: ({ values }) => values.finding === 'lacking' && values.missing === null,
    },
  },
  deadlines: {},
  standing: ['implemented', 'mended'],
  checks: {
    implemented: {
      name: { zh: '目录事项落实', en: 'Entry carried out' },
      formula: { zh: '要素齐全并公开事项数 ÷ 应落实事项数', en: 'complete and published ÷ entries' },
      source: PLAN,
      reasons: {
        unchecked: { zh: '尚未检查', en: 'Not checked yet' },
        'not-public': { zh: '未公开', en: 'Not published' },
        lacking: { zh: '要素缺失', en: 'Elements missing' },
      },
      judge: ({ values, publications }) => {
        if (publications['main'] == null && values.finding === null) return open('unchecked', null);
        if (publications['main'] == null || values.finding === 'absent') return fail('not-public');
        return values.finding === 'lacking' && values.mendedOn === null ? fail('lacking') : pass();
      },
    },
    mended: {
      name: { zh: '问题整改', en: 'Findings mended' },
      formula: { zh: '已整改件数 ÷ 发现问题件数', en: 'mended ÷ found' },
      source: PLAN,
      reasons: {
        'nothing-found': { zh: '没有发现问题', en: 'Nothing found' },
        waiting: { zh: '尚未整改', en: 'Not mended yet' },
      },
      judge: ({ values }) => {
        if (values.finding !== 'lacking' && values.finding !== 'absent')
          return notApplicable('nothing-found');
        return values.mendedOn === null ? fail('waiting') : pass();
      },
    },
  },
});
