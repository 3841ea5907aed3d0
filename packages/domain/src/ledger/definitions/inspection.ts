import { defineLedger } from '../define-ledger.ts';
import { choice, day, department, files, longText, text } from '../fields.ts';
import { fail, open, pass } from '../record.ts';
import { openWithin } from '../standard-checks.ts';

const PLAN = { zh: '工作要点（十六）', en: 'Plan, item 16' };

/** Item 16: what inspections found, by when it is mended, and its verified closure (检查问题整改销号). */
export const inspection = defineLedger({
  key: 'inspection',
  name: { zh: '检查整改', en: 'Inspections' },
  purpose: {
    zh: '登记监督检查发现的问题、整改期限、整改情况和销号；记在被检查处室名下，由局办公室核查销号。',
    en: 'Findings of inspections, each with the department that mends it: by which day, what was done, and the closure by the office.',
  },
  items: [16],
  groups: {
    finding: { zh: '问题', en: 'Finding' },
    mending: { zh: '整改', en: 'Mending' },
    closure: { zh: '销号', en: 'Closure' },
  },
  fields: {
    code: text('编号', 'Number', { required: true, max: 60, group: 'finding' }),
    inspectedOn: day('检查日期', 'Inspected on', { required: true, group: 'finding' }),
    department: department('被检查处室', 'Department', { required: true, group: 'finding' }),
    finding: longText('发现问题', 'Finding', { required: true, max: 1000, group: 'finding' }),
    severity: choice(
      '程度',
      'Severity',
      {
        minor: ['一般', 'Minor'],
        serious: ['严重', 'Serious'],
        grave: ['重大（失泄密、应公开拒不公开）', 'Grave (secret leaked, disclosure refused)'],
      },
      { group: 'finding' },
    ),
    mendBy: day('整改期限', 'To be mended by', { required: true, group: 'finding' }),
    measures: longText('整改措施', 'Measures', { group: 'mending' }),
    mendedOn: day('整改完成日期', 'Mended on', { group: 'mending' }),
    proof: files('整改佐证', 'Proof', { group: 'mending' }),
    closedOn: day('销号日期', 'Closed on', { group: 'closure' }),
    closedBy: text('核查人', 'Verified by', { max: 60, group: 'closure' }),
    note: longText('备注', 'Note'),
  },
  publications: {},
  label: 'finding',
  identity: ['code'],
  period: ['inspectedOn'],
  columns: ['code', 'inspectedOn', 'department', 'finding', 'mendBy', 'mendedOn', 'closedOn'],
  order: [
    ['inspectedOn', 'mendBy'],
    ['inspectedOn', 'mendedOn'],
    ['mendedOn', 'closedOn'],
  ],
  refusals: {
    'closed-without-mending': {
      text: {
        zh: '未填整改完成日期和核查人，不能销号。',
        en: 'It cannot be closed before it was mended and somebody verified it.',
      },
      field: 'closedOn',
      when: ({ values }) =>
        values.closedOn !== null && (values.mendedOn === null || values.closedBy === null),
    },
  },
  deadlines: {},
  clock: ({ values }) =>
    values.mendBy === null
      ? []
      : [
          {
            key: 'mended-on-time',
            rule: 'own-date',
            from: values.inspectedOn ?? values.mendBy,
            due: { on: values.mendBy, at: null, state: 'official' },
            done: values.mendedOn,
          },
        ],
  clockNames: { 'mended-on-time': { zh: '按期整改', en: 'Mended on time' } },
  checks: {
    closed: {
      name: { zh: '问题销号', en: 'Findings closed' },
      formula: {
        zh: '已销号问题数 ÷（已销号问题数 + 到期未整改问题数）',
        en: 'closed ÷ (closed + due and not mended)',
      },
      source: PLAN,
      reasons: {
        open: { zh: '尚未整改销号', en: 'Not mended and closed yet' },
        verifying: { zh: '已整改，待核查销号', en: 'Mended, to be verified and closed' },
      },
      judge: ({ values }) => {
        if (values.closedOn !== null) return pass();
        // Closing is the office's act: its pace is not the fault of whoever has mended.
        if (values.mendedOn !== null || values.mendBy === null)
          return open(values.mendedOn === null ? 'open' : 'verifying', null);
        return openWithin({ on: values.mendBy, at: null, state: 'official' }, 'open');
      },
    },
    'not-grave': {
      name: { zh: '无重大问题', en: 'Nothing grave' },
      formula: { zh: '非重大问题数 ÷ 发现问题数', en: 'findings that are not grave ÷ findings' },
      source: { zh: '政府信息公开条例第五十三条', en: 'Disclosure Regulations, art. 53' },
      reasons: {
        unrated: { zh: '未填程度', en: 'Severity not stated' },
        grave: {
          zh: '重大问题：失泄密，或应公开拒不公开',
          en: 'Grave: a secret leaked, or disclosure refused',
        },
      },
      judge: ({ values }) => {
        if (values.severity === null) return open('unrated', null);
        return values.severity === 'grave' ? fail('grave') : pass();
      },
    },
    proven: {
      name: { zh: '整改有佐证', en: 'Mending proven' },
      formula: { zh: '有佐证问题数 ÷ 已整改问题数', en: 'with proof ÷ mended' },
      source: PLAN,
      reasons: {
        waiting: { zh: '尚未整改', en: 'Not mended yet' },
        'no-proof': { zh: '没有佐证材料', en: 'No proof' },
      },
      judge: ({ values }) => {
        if (values.mendedOn === null) return open('waiting', null);
        return values.proof === null ? fail('no-proof') : pass();
      },
    },
  },
});
