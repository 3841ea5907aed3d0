import { defineLedger } from '../define-ledger.ts';
import { day, longText, reference, text } from '../fields.ts';
import { fail, open, pass } from '../record.ts';
import { openWithin } from '../standard-checks.ts';

const PLAN = { zh: '工作要点（八）', en: 'Plan, item 8' };

/** Item 8: entries for the city's policy question-and-answer platform (政策问答平台). */
export const policyQuestion = defineLedger({
  key: 'policy-question',
  name: { zh: '政策问答', en: 'Policy questions' },
  purpose: {
    zh: '登记政策咨询问答及与市政府政策问答平台的对接共享。',
    en: 'Questions on policies with their answers, and whether they reached the city’s platform.',
  },
  items: [8],
  groups: {
    question: { zh: '问题', en: 'Question' },
    answer: { zh: '答复', en: 'Answer' },
  },
  fields: {
    code: text('编号', 'Number', { required: true, max: 60, group: 'question' }),
    question: longText('问题', 'Question', { required: true, public: true, max: 1000, group: 'question' }),
    raisedOn: day('提出日期', 'Raised on', { group: 'question' }),
    document: reference('依据文件', 'Based on', 'normative-document', { group: 'question' }),
    answer: longText('答复', 'Answer', { public: true, group: 'answer' }),
    answeredOn: day('答复日期', 'Answered on', { public: true, group: 'answer' }),
    sharedOn: day('共享到市平台日期', 'Shared with the city platform on', { group: 'answer' }),
  },
  publications: { main: { name: { zh: '公开问答', en: 'Publication' } } },
  label: 'question',
  identity: ['code'],
  period: ['raisedOn', 'answeredOn'],
  columns: ['code', 'question', 'raisedOn', 'answeredOn', 'sharedOn', 'publication:main'],
  order: [
    ['raisedOn', 'answeredOn'],
    ['answeredOn', 'sharedOn'],
    ['answeredOn', 'publication:main'],
  ],
  refusals: {
    'answered-without-answer': {
      text: {
        zh: '填了答复日期，请同时填写答复内容。',
        en: 'There is a day of answer: fill in the answer as well.',
      },
      field: 'answer',
      when: ({ values }) => values.answeredOn !== null && values.answer === null,
    },
  },
  deadlines: {},
  checks: {
    answered: {
      name: { zh: '有问有答', en: 'Answered' },
      formula: {
        zh: '已答复条数 ÷（已答复条数 + 到期未答复条数）',
        en: 'answered ÷ (answered + due and not answered)',
      },
      source: PLAN,
      reasons: { waiting: { zh: '尚未答复', en: 'Not answered yet' } },
      judge: ({ values }, { countLimit }) => {
        if (values.answeredOn !== null) return pass();
        // No statute gives questions a limit of their own: the office's for messages on the site holds.
        return values.raisedOn === null
          ? open('waiting', null)
          : openWithin(countLimit('message.reply', values.raisedOn), 'waiting');
      },
    },
    shared: {
      name: { zh: '与市平台共享', en: 'Shared with the city platform' },
      formula: { zh: '已共享条数 ÷ 已答复条数', en: 'shared ÷ answered' },
      source: PLAN,
      reasons: {
        waiting: { zh: '尚未答复', en: 'Not answered yet' },
        'not-shared': { zh: '已答复但未共享', en: 'Answered and not shared' },
      },
      judge: ({ values }) => {
        if (values.answeredOn === null) return open('waiting', null);
        return values.sharedOn === null ? fail('not-shared') : pass();
      },
    },
  },
});
