import { defineLedger } from '../define-ledger.ts';
import { day, department, longText, text } from '../fields.ts';
import { fail, notApplicable, pass } from '../record.ts';

const PLAN = { zh: '工作要点（十五）', en: 'Plan, item 15' };

/** Item 15: each department's liaison officer and deputy (联络员,AB岗). */
export const liaisonOfficer = defineLedger({
  key: 'liaison-officer',
  name: { zh: '联络员', en: 'Liaison officers' },
  purpose: {
    zh: '登记各处室政务公开联络员及其 B 岗，人员变动及时更新。',
    en: 'Each department’s liaison officer with a deputy; kept up to date when people change.',
  },
  items: [15],
  groups: {},
  fields: {
    department: department('处室', 'Department', { required: true }),
    officer: text('联络员（A岗）', 'Liaison officer (A)', { required: true, max: 60 }),
    deputy: text('B岗', 'Deputy (B)', { max: 60 }),
    appointedOn: day('确定日期', 'Appointed on', { required: true }),
    endedOn: day('调整日期', 'Until'),
    duties: longText('职责分工', 'Duties'),
  },
  publications: {},
  label: 'officer',
  identity: ['department', 'officer', 'appointedOn'],
  period: ['appointedOn'],
  columns: ['department', 'officer', 'deputy', 'appointedOn', 'endedOn'],
  order: [['appointedOn', 'endedOn']],
  refusals: {
    'own-deputy': {
      text: { zh: 'A岗和B岗不能是同一人。', en: 'Nobody can be his own deputy.' },
      field: 'deputy',
      when: ({ values }) => values.deputy !== null && values.deputy === values.officer,
    },
  },
  deadlines: {},
  standing: ['with-deputy'],
  checks: {
    'with-deputy': {
      name: { zh: '配备AB岗', en: 'With a deputy' },
      formula: { zh: '配备B岗的处室数 ÷ 处室数', en: 'departments with a deputy ÷ departments' },
      source: PLAN,
      reasons: {
        ended: { zh: '已调整', en: 'No longer in office' },
        'no-deputy': { zh: '没有B岗', en: 'No deputy' },
      },
      judge: ({ values }) => {
        if (values.endedOn !== null) return notApplicable('ended');
        return values.deputy === null ? fail('no-deputy') : pass();
      },
    },
  },
});
