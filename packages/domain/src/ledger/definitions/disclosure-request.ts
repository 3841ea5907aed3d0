import type { PlainDate } from '../../common/index.ts';
import { requestClock, type RequestClockRefusal } from '../../deadline/index.ts';
import {
  lastDayOf,
  needsGround,
  receivedOn,
  requestCase,
  type RequestFields,
} from '../../disclosure-request/index.ts';
import { computeFee } from '../../fee/index.ts';
import { defineLedger } from '../define-ledger.ts';
import { fail, notApplicable, open, pass } from '../record.ts';
import { disclosureRequestFields } from './disclosure-request-fields.ts';
import { CLOCK_REFUSALS } from './disclosure-request-refusals.ts';

/** Which events contradict each other depends on no holiday. */
const NO_HOLIDAYS = { years: {} };

function clockRefusal(fields: RequestFields): string | null {
  const request = requestCase(fields);
  if (request === null) return null;
  const clock = requestClock(request, lastDayOf(request), NO_HOLIDAYS);
  return clock.ok ? null : clock.refusal;
}

const refusals = Object.fromEntries(
  Object.entries(CLOCK_REFUSALS).map(([code, { text, field }]) => [
    code,
    { text, field, when: ({ values }: { values: RequestFields }) => clockRefusal(values) === code },
  ]),
) as Record<
  RequestClockRefusal,
  (typeof CLOCK_REFUSALS)[RequestClockRefusal] & { when: (record: { values: RequestFields }) => boolean }
>;

const PLAN = { zh: '工作要点（十二）', en: 'Plan, item 12' };
const WAITING = { zh: '尚未答复', en: 'Not replied yet' };

/** Item 12: disclosure requests (依申请公开), the full register with its clock. */
export const disclosureRequest = defineLedger({
  key: 'disclosure-request',
  name: { zh: '依申请公开', en: 'Disclosure requests' },
  purpose: {
    zh: '依申请公开登记簿：收到、补正、征求意见、延期、收费、答复、送达，期限自动计算。',
    en: 'The register of disclosure requests from receipt to archive; its periods count themselves.',
  },
  items: [12],
  groups: {
    receipt: { zh: '收到申请', en: 'Receipt' },
    applicant: { zh: '申请人', en: 'Applicant' },
    supplement: { zh: '补正', en: 'Supplement' },
    consultation: { zh: '征求意见', en: 'Consultation' },
    extension: { zh: '延期', en: 'Extension' },
    fee: { zh: '信息处理费', en: 'Processing fee' },
    reply: { zh: '答复与归档', en: 'Reply and archive' },
  },
  fields: disclosureRequestFields,
  publications: {},
  label: 'subject',
  identity: ['code'],
  period: [({ values }) => receivedOn(values), 'arrivedOn'],
  columns: ['code', 'subject', 'applicantKind', 'applicant', 'arrivedOn', 'decision', 'repliedOn'],
  order: [
    ['arrivedOn', 'confirmedOn'],
    ['arrivedOn', 'repliedOn'],
  ],
  refusals: {
    ...refusals,
    'replied-without-decision': {
      text: {
        zh: '填了答复日期，请同时选择办理结果。',
        en: 'It was replied to: choose the decision as well.',
      },
      field: 'decision',
      when: ({ values }) => values.repliedOn !== null && values.decision === null,
    },
  },
  deadlines: {},
  clock: ({ values }, { calendar, overrides }) => {
    const request = requestCase(values);
    if (request === null) return [];
    const clock = requestClock(request, lastDayOf(request), calendar, overrides ?? {});
    if (!clock.ok || clock.value.reason === 'withdrawn') return [];
    const { due, dueState, startedOn, endedOn } = clock.value;
    const done: PlainDate | null = endedOn;
    return due === null
      ? []
      : [
          {
            key: 'replied-on-time',
            rule: 'request.reply',
            from: startedOn,
            due: { on: due, at: null, state: dueState },
            done,
          },
        ];
  },
  isPaused: ({ values }, today, calendar) => {
    const request = requestCase(values);
    if (request === null) return false;
    const last = lastDayOf(request);
    const clock = requestClock(request, last > today ? last : today, calendar);
    return clock.ok && (clock.value.state === 'paused' || clock.value.state === 'stopped');
  },
  clockNames: { 'replied-on-time': { zh: '法定期限内答复', en: 'Replied within the statutory period' } },
  checks: {
    grounded: {
      name: { zh: '依据条款完整', en: 'Legal ground stated' },
      formula: { zh: '写明依据件数 ÷ 应写明依据件数', en: 'with ground ÷ needing one' },
      source: { zh: '条例第三十六条', en: 'Disclosure Regulations, art. 36' },
      reasons: {
        waiting: WAITING,
        'not-needed': { zh: '予以公开，无需写明', en: 'Disclosed: none needed' },
        'without-ground': { zh: '未写明依据条款', en: 'No legal ground stated' },
      },
      judge: ({ values }) => {
        if (values.decision === null) return open('waiting', null);
        if (!needsGround(values.decision)) return notApplicable('not-needed');
        return values.decisionBasis === null ? fail('without-ground') : pass();
      },
    },
    'reply-whole': {
      name: { zh: '答复文书规范', en: 'Reply in proper form' },
      formula: {
        zh: '文号、送达方式、救济途径齐全件数 ÷ 已答复件数',
        en: 'number, delivery and remedies stated ÷ replied',
      },
      source: PLAN,
      reasons: {
        waiting: WAITING,
        incomplete: { zh: '文号、送达方式或救济途径缺失', en: 'Number, delivery or remedies missing' },
      },
      judge: ({ values }) => {
        if (values.repliedOn === null) return open('waiting', null);
        const isWhole =
          values.replyNumber !== null && values.replyDelivery !== null && values.remedyStated === true;
        return isWhole ? pass() : fail('incomplete');
      },
    },
    'fee-right': {
      name: { zh: '信息处理费计算正确', en: 'Fee correct' },
      formula: { zh: '收费正确件数 ÷ 收费件数', en: 'right ÷ charged' },
      source: { zh: '国办函〔2020〕109号', en: 'State Council General Office 2020/109' },
      reasons: {
        'no-fee': { zh: '未收费', en: 'No fee charged' },
        'without-count': { zh: '收费但未填计费方式或数量', en: 'Charged without basis or count' },
        'wrong-amount': { zh: '金额与标准不符', en: 'Not what the schedule gives' },
      },
      judge: ({ values }) => {
        const { feeAmount, feeBasis, feeCount, feeEarlier } = values;
        if (feeAmount === null || feeAmount === 0) return notApplicable('no-fee');
        if (feeBasis === null || feeCount === null) return fail('without-count');
        const fee = computeFee({
          basis: feeBasis,
          count: feeCount,
          earlier: feeBasis === 'item' ? (feeEarlier ?? 0) : 0,
        });
        return fee.ok && fee.value.amount === feeAmount ? pass() : fail('wrong-amount');
      },
    },
    archived: {
      name: { zh: '办结归档', en: 'Archived' },
      formula: { zh: '已归档件数 ÷ 已答复件数', en: 'archived ÷ replied' },
      source: PLAN,
      reasons: { waiting: WAITING, 'not-archived': { zh: '没有归档号', en: 'No archive number' } },
      judge: ({ values }) => {
        if (values.repliedOn === null) return open('waiting', null);
        return values.archiveNumber === null ? fail('not-archived') : pass();
      },
    },
  },
});
