import { defineLedger } from '../define-ledger.ts';
import { choice, day, files, longText, personal, reference, text } from '../fields.ts';
import { fail, notApplicable, open, pass } from '../record.ts';

const PLAN = { zh: '工作要点（十三）', en: 'Plan, item 13' };
/** From this day the simple procedure exists (行政复议法 2023, art. 53). */
const SIMPLE_SINCE = '2024-01-01';

/** Item 13: reconsideration and litigation on disclosure (政府信息公开行政复议、行政诉讼). */
export const disputeCase = defineLedger({
  key: 'dispute-case',
  name: { zh: '行政复议和行政诉讼', en: 'Reconsideration and litigation' },
  purpose: {
    zh: '登记政府信息公开行政复议、行政诉讼案件的答复期限、结果和纠正履行情况。',
    en: 'Cases on disclosure: reply in time, outcome, and whether a correction was carried out.',
  },
  items: [13],
  groups: {
    matter: { zh: '案件', en: 'Case' },
    reply: { zh: '答复（答辩）', en: 'Reply' },
    result: { zh: '结果', en: 'Outcome' },
  },
  fields: {
    caseNumber: text('案号', 'Case number', { required: true, max: 80, group: 'matter' }),
    kind: choice(
      '类别',
      'Kind',
      {
        reconsideration: ['行政复议', 'Reconsideration'],
        'suit-direct': ['未经复议直接起诉', 'Suit without reconsideration'],
        'suit-after': ['复议后起诉', 'Suit after reconsideration'],
      },
      { required: true, group: 'matter' },
    ),
    request: reference('对应申请', 'About the request', 'disclosure-request', { group: 'matter' }),
    matter: text('案由', 'Matter', { required: true, group: 'matter' }),
    applicant: personal('申请人（原告）', 'Applicant or plaintiff', 'name', { max: 100, group: 'matter' }),
    organ: text('复议机关（法院）', 'Reconsideration organ or court', { group: 'matter' }),
    appliedOn: day('申请（起诉）日期', 'Applied on', { group: 'matter' }),
    copyReceivedOn: day('收到副本日期', 'Copy received on', { required: true, group: 'reply' }),
    procedure: choice(
      '程序',
      'Procedure',
      { ordinary: ['普通程序', 'Ordinary'], simple: ['简易程序', 'Simple'] },
      {
        group: 'reply',
        help: {
          zh: '2024 年起政府信息公开案件可适用简易程序（行政复议法第五十三条）。',
          en: 'Since 2024 disclosure cases may take the simple procedure (art. 53).',
        },
      },
    ),
    repliedOn: day('提交答复日期', 'Replied on', { group: 'reply' }),
    attachments: files('答复书、决定书', 'Papers', { group: 'reply' }),
    decidedOn: day('决定（判决）日期', 'Decided on', { group: 'result' }),
    result: choice(
      '结果',
      'Outcome',
      {
        upheld: ['结果维持', 'Upheld'],
        corrected: ['结果纠正', 'Corrected'],
        other: ['其他结果', 'Other'],
      },
      { group: 'result' },
    ),
    carriedOutOn: day('纠正履行日期', 'Correction carried out on', { group: 'result' }),
    opinionReceivedOn: day('收到复议意见书日期', 'Opinion received on', { group: 'result' }),
    opinionReportedOn: day('报送纠正情况日期', 'Correction reported on', { group: 'result' }),
    note: longText('备注', 'Note'),
  },
  publications: {},
  label: 'matter',
  identity: ['caseNumber'],
  period: ['copyReceivedOn'],
  columns: ['caseNumber', 'kind', 'matter', 'copyReceivedOn', 'repliedOn', 'result'],
  order: [
    ['appliedOn', 'copyReceivedOn'],
    ['copyReceivedOn', 'repliedOn'],
    ['copyReceivedOn', 'decidedOn'],
    ['decidedOn', 'carriedOutOn'],
    ['opinionReceivedOn', 'opinionReportedOn'],
  ],
  refusals: {
    'simple-before-2024': {
      text: {
        zh: '2024 年 1 月 1 日前没有简易程序，请选普通程序。',
        en: 'There was no simple procedure before 1 January 2024: choose the ordinary one.',
      },
      field: 'procedure',
      when: ({ values }) => values.procedure === 'simple' && (values.copyReceivedOn ?? '') < SIMPLE_SINCE,
    },
    'result-without-day': {
      text: {
        zh: '填了结果，请同时填写决定（判决）日期。',
        en: 'There is an outcome: fill in the day of the decision.',
      },
      field: 'decidedOn',
      when: ({ values }) => values.result !== null && values.decidedOn === null,
    },
  },
  deadlines: {
    'replied-on-time': {
      name: { zh: '按期提出书面答复', en: 'Replied on time' },
      rule: 'reconsideration.reply',
      from: 'copyReceivedOn',
      done: 'repliedOn',
      variant: ({ values }) => values.procedure ?? undefined,
      applies: ({ values }) => values.kind === 'reconsideration',
    },
    'correction-reported': {
      name: { zh: '60 日内报送意见书纠正情况', en: 'Correction reported within 60 days' },
      rule: 'reconsideration.correction-report',
      from: 'opinionReceivedOn',
      done: 'opinionReportedOn',
    },
  },
  checks: {
    'not-corrected': {
      name: { zh: '未被纠正', en: 'Not corrected' },
      formula: { zh: '未被纠正件数 ÷ 已审结件数', en: 'not corrected ÷ concluded' },
      source: PLAN,
      reasons: {
        pending: { zh: '尚未审结', en: 'Still pending' },
        corrected: { zh: '结果纠正', en: 'Corrected' },
      },
      judge: ({ values }) => {
        if (values.result === null) return open('pending', null);
        return values.result === 'corrected' ? fail('corrected') : pass();
      },
    },
    'carried-out': {
      name: { zh: '纠正已履行', en: 'Correction carried out' },
      formula: { zh: '已履行件数 ÷ 被纠正件数', en: 'carried out ÷ corrected' },
      source: PLAN,
      reasons: {
        pending: { zh: '尚未审结', en: 'Still pending' },
        'not-corrected': { zh: '未被纠正', en: 'Not corrected' },
        waiting: { zh: '尚未履行', en: 'Not carried out' },
      },
      judge: ({ values }) => {
        if (values.result === null) return notApplicable('pending');
        if (values.result !== 'corrected') return notApplicable('not-corrected');
        return values.carriedOutOn === null ? fail('waiting') : pass();
      },
    },
  },
});
