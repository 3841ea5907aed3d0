import { APPLICANT_KINDS, DISCLOSURE_DECISIONS } from '../../disclosure-request/index.ts';
import { choice, day, files, flag, integer, longText, money, personal, text } from '../fields.ts';

const LETTER = (zh: string, en: string, article: string) => ({
  sentOn: day(`${zh}征求意见书发出日期`, `Letter to the ${en} sent on`, { group: 'consultation' }),
  receivedOn: day(`${zh}收到日期`, `Received by the ${en} on`, {
    group: 'consultation',
    help: {
      zh: `自收到之日起 15 个工作日内提出意见（条例第${article}条），其间不计入答复期限。`,
      en: 'Fifteen working days from here; they do not count for the reply.',
    },
  }),
  opinionOn: day(`${zh}意见日期`, `Opinion of the ${en} on`, { group: 'consultation' }),
  consents: flag(`${zh}同意公开`, `The ${en} consents`, { group: 'consultation' }),
});
const THIRD = LETTER('第三方', 'third party', '三十二');
const CO = LETTER('共同制作机关', 'co-author', '三十四');

/** The register of disclosure requests (依申请公开登记簿), field by field. Who asks is personal data. */
export const disclosureRequestFields = {
  code: text('登记编号', 'Number', { required: true, max: 60, group: 'receipt' }),
  channel: choice(
    '申请渠道',
    'Channel',
    {
      'in-person': ['当面', 'In person'],
      'registered-mail': ['邮寄（签收）', 'Mail, signed for'],
      'ordinary-mail': ['平常信函', 'Ordinary mail'],
      internet: ['互联网', 'Internet'],
      fax: ['传真', 'Fax'],
    },
    { required: true, group: 'receipt' },
  ),
  arrivedOn: day('到达日期', 'Arrived on', { required: true, group: 'receipt' }),
  confirmedOn: day('双方确认日期', 'Confirmed with the applicant on', {
    group: 'receipt',
    help: {
      zh: '平常信函、互联网、传真以双方确认之日为收到之日（条例第三十一条）。',
      en: 'For ordinary mail, internet and fax the day of receipt is the day both sides confirm (art. 31).',
    },
  }),
  applicantKind: choice('申请人类别', 'Kind of applicant', APPLICANT_KINDS, {
    required: true,
    group: 'applicant',
  }),
  applicant: personal('申请人', 'Applicant', 'name', { required: true, max: 100, group: 'applicant' }),
  identityNumber: personal('证件号码', 'Identity number', 'identity-number', { max: 60, group: 'applicant' }),
  phone: personal('联系电话', 'Telephone', 'phone', { max: 60, group: 'applicant' }),
  address: personal('通信地址', 'Address', 'address', { max: 200, group: 'applicant' }),
  subject: text('申请事项', 'Subject', {
    required: true,
    max: 200,
    group: 'receipt',
    help: {
      zh: '概括所需信息，不写申请人姓名等个人信息。',
      en: 'What is asked for, in short; without names.',
    },
  }),
  content: personal('申请内容', 'Request in full', 'other', { max: 4000, group: 'receipt' }),
  delivery: text('获取信息的方式', 'How it is to be delivered', { group: 'receipt' }),
  supplementAskedOn: day('补正告知日期', 'Supplement asked for on', {
    group: 'supplement',
    help: {
      zh: '收到之日起 7 个工作日内一次性告知（条例第三十条）。',
      en: 'Once, within 7 working days (art. 30).',
    },
  }),
  supplementDueOn: day('补正期限', 'Supplement due on', { group: 'supplement' }),
  supplementReceivedOn: day('收到补正日期', 'Supplement received on', { group: 'supplement' }),
  supplementExcused: flag('逾期补正有正当理由', 'Late for a good reason', { group: 'supplement' }),
  thirdParty: text('第三方', 'Third party', { group: 'consultation' }),
  thirdPartySentOn: THIRD.sentOn,
  thirdPartyReceivedOn: THIRD.receivedOn,
  thirdPartyOpinionOn: THIRD.opinionOn,
  thirdPartyConsents: THIRD.consents,
  coAuthor: text('共同制作机关', 'Co-author', { group: 'consultation' }),
  coAuthorSentOn: CO.sentOn,
  coAuthorReceivedOn: CO.receivedOn,
  coAuthorOpinionOn: CO.opinionOn,
  coAuthorConsents: CO.consents,
  extendedOn: day('批准延期日期', 'Extension approved on', { group: 'extension' }),
  extensionDays: integer('延长工作日', 'Working days added', { min: 1, max: 20, group: 'extension' }),
  extensionApprover: text('延期批准人', 'Approved by', { max: 60, group: 'extension' }),
  extensionToldOn: day('告知申请人日期', 'Applicant told on', { group: 'extension' }),
  feeBasis: choice(
    '收费方式',
    'Fee by',
    { item: ['按件', 'Item'], page: ['按量（页）', 'Page'] },
    {
      group: 'fee',
      help: { zh: '每件申请只能选一种（国办函〔2020〕109号第三条）。', en: 'One basis for one request.' },
    },
  ),
  feeCount: integer('计费件（页）数', 'Items or pages', { max: 1000, group: 'fee' }),
  feeEarlier: integer('同月此前累计件数', 'Items earlier in the month', { max: 1000, group: 'fee' }),
  feeAmount: money('收费金额', 'Fee', { group: 'fee' }),
  feeNoticeNumber: text('收费通知书编号', 'Number of the fee notice', { max: 60, group: 'fee' }),
  feeNoticedOn: day('收费通知日期', 'Fee notified on', { group: 'fee' }),
  feeNoticeReceivedOn: day('收到收费通知日期', 'Notice received on', { group: 'fee' }),
  feePaidOn: day('缴费日期', 'Paid on', { group: 'fee' }),
  feeReceipt: text('票据号', 'Receipt number', { max: 60, group: 'fee' }),
  decision: choice('办理结果', 'Decision', DISCLOSURE_DECISIONS, { group: 'reply' }),
  decisionBasis: text('依据条款', 'Legal ground', { group: 'reply' }),
  repliedOn: day('答复日期', 'Replied on', { group: 'reply' }),
  replyNumber: text('答复书文号', 'Number of the reply', { max: 80, group: 'reply' }),
  replyDelivery: text('送达方式', 'Delivered by', { max: 80, group: 'reply' }),
  remedyStated: flag('告知救济途径', 'Remedies stated', { group: 'reply' }),
  attachments: files('答复书及附件', 'Reply and attachments', { group: 'reply' }),
  withdrawnOn: day('撤回日期', 'Withdrawn on', { group: 'reply' }),
  archiveNumber: text('归档号', 'Archive number', { max: 80, group: 'reply' }),
  note: longText('备注', 'Note'),
} as const;
