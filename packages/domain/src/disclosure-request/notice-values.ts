import type { PlainDate } from '../common/index.ts';
import type { DeskFields } from './desk-fields.ts';
import { decisionText } from './decision.ts';
import type { FeeSheet } from './fee-sheet.ts';
import type { NoticeKind } from './notice.ts';
import { offerNotices, replyGroup } from './notice.ts';
import type { Placeholder } from './placeholders.ts';
import { receivedOn } from './request-case.ts';

/** What a notice is written from. Personal data comes in here and goes nowhere but into the file. */
export type NoticeFacts = {
  notice: NoticeKind;
  fields: DeskFields;
  office: string;
  number: string;
  /** what is to be supplemented, why it takes longer, what the reply says */
  matter: string;
  request: { code: string; subject: string; content: string | null; applicant: string };
  /** the last day to reply, of the clock as it stands */
  due: PlainDate | null;
  sheet: FeeSheet | null;
  /** days to pay in, by the office's own figure */
  payment: { amount: number; unit: 'working-day' | 'calendar-day' };
};

/** 2021-11-08 → 2021年11月8日, as official documents write it (GB/T 9704). */
export function officialDate(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Fen as yuan: 30000 → 300元, 12050 → 120.5元. */
function yuan(fen: number): string {
  return `${fen / 100}元`;
}

/** From this day on nothing but reconsideration may come first (行政复议法 2023, art. 23 ¶1(4)). */
const RECONSIDERATION_FIRST_FROM: PlainDate = '2024-01-01';

/**
 * The remedies: reconsideration within 60 days, suit within 6 months (行政诉讼法 art. 46). Where disclosure was
 * refused, whole or in part, reconsideration comes first by the law in force since 2024.
 */
export function remedyText(decision: DeskFields['decision'], on: PlainDate): string {
  const group = decision === null ? 'other' : replyGroup(decision);
  const isRefusal = group === 'refused' || group === 'partly';
  if (isRefusal && on >= RECONSIDERATION_FIRST_FROM)
    return (
      '如对本答复不服，可以自收到本答复书之日起60日内依法申请行政复议。根据《中华人民共和国行政复议法》第二十三条，' +
      '应当先申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼。'
    );
  return (
    '如对本答复不服，可以自收到本答复书之日起60日内依法申请行政复议，' +
    '或者自收到本答复书之日起6个月内依法向人民法院提起行政诉讼。'
  );
}

/** The bands of a fee as lines: 第11件至第30件：3件×100元＝300元. */
function feeLines({ basis, lines, earlier }: FeeSheet): string {
  const unit = basis === 'item' ? '件' : '页';
  const before = earlier === 0 ? [] : [`本月此前已累计申请${earlier}件。`];
  const charged = lines.filter(({ count }) => count > 0);
  return [
    ...before,
    ...charged.map(({ from, to, rate, count, amount }) => {
      const band = to === null ? `第${from}${unit}以上` : `第${from}${unit}至第${to}${unit}`;
      return `${band}：${count}${unit}×${yuan(rate)}＝${yuan(amount)}`;
    }),
  ].join('\n');
}

function feeValues({ sheet, payment }: NoticeFacts): Partial<Record<Placeholder, string>> {
  if (sheet === null) return {};
  const unit = payment.unit === 'working-day' ? '个工作日' : '日';
  return {
    收费依据: `《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第${sheet.article === '4' ? '四' : '五'}条`,
    收费方式: sheet.basis === 'item' ? '按件计收' : '按量计收',
    收费明细: feeLines(sheet),
    收费金额: yuan(sheet.amount),
    缴费期限: `自收到本通知书次日起${payment.amount}${unit}内`,
  };
}

/** What stands at every place of a notice; a place that has nothing to say is blank. */
export function noticeValues(facts: NoticeFacts): Record<Placeholder, string> {
  const { notice, fields, request, matter, number } = facts;
  const on = offerNotices(fields).find((one) => one.notice === notice)?.on ?? null;
  const received = receivedOn(fields);
  const day = (value: PlainDate | null) => (value === null ? '' : officialDate(value));
  const ownNumber =
    notice === 'reply' ? fields.replyNumber : notice === 'fee' ? fields.feeNoticeNumber : null;
  return {
    机关名称: facts.office,
    文号: number === '' ? (ownNumber ?? '') : number,
    落款日期: day(on),
    登记编号: request.code,
    申请人: notice === 'third-party' || notice === 'co-author' ? '' : request.applicant,
    申请事项: request.subject,
    申请内容: request.content ?? request.subject,
    收到日期: day(received),
    受文单位: (notice === 'co-author' ? fields.coAuthor : fields.thirdParty) ?? '',
    补正内容: notice === 'supplement' ? matter : '',
    补正期限: day(fields.supplementDueOn),
    意见期限: '自收到本征求意见书之日起15个工作日内',
    延期理由: notice === 'extension' ? matter : '',
    延长天数: fields.extensionDays === null ? '' : String(fields.extensionDays),
    答复期限: day(facts.due),
    收费依据: '',
    收费方式: '',
    收费明细: '',
    收费金额: '',
    缴费期限: '',
    办理结果: fields.decision === null ? '' : decisionText(fields.decision).zh.replace(':', '：'),
    依据条款: fields.decisionBasis ?? '',
    答复内容: notice === 'reply' ? matter : '',
    救济途径: on === null ? '' : remedyText(fields.decision, on),
    ...feeValues(facts),
  };
}
