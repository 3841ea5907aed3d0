import { describe, expect, it, test } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import {
  checkPlaces,
  comparableText,
  deskView,
  feeSheet,
  isSameApplicant,
  NOTICE_TEMPLATES,
  noticeValues,
  PLACEHOLDERS,
  placesOf,
  remedyText,
  replyGroup,
  stepValues,
  templateOf,
  urgencyOf,
  DISCLOSURE_DECISIONS,
  type DeskFields,
  type DeskStepInput,
  type DisclosureDecision,
  type NoticeFacts,
} from './index.ts';

const BLANK: DeskFields = {
  channel: 'in-person',
  arrivedOn: '2021-11-01',
  confirmedOn: null,
  supplementAskedOn: null,
  supplementDueOn: null,
  supplementReceivedOn: null,
  supplementExcused: null,
  thirdParty: null,
  thirdPartySentOn: null,
  thirdPartyReceivedOn: null,
  thirdPartyOpinionOn: null,
  thirdPartyConsents: null,
  coAuthor: null,
  coAuthorSentOn: null,
  coAuthorReceivedOn: null,
  coAuthorOpinionOn: null,
  coAuthorConsents: null,
  extendedOn: null,
  extensionDays: null,
  extensionApprover: null,
  extensionToldOn: null,
  feeNoticedOn: null,
  feeNoticeReceivedOn: null,
  feePaidOn: null,
  repliedOn: null,
  withdrawnOn: null,
  feeBasis: null,
  feeCount: null,
  feeEarlier: null,
  feeAmount: null,
  feeNoticeNumber: null,
  feeReceipt: null,
  decision: null,
  decisionBasis: null,
  replyNumber: null,
  replyDelivery: null,
  remedyStated: null,
  archiveNumber: null,
};
const TODAY = '2021-11-08';
const calendar = officialCalendar();

function view(given: Partial<DeskFields>, today = TODAY) {
  return deskView({ ...BLANK, ...given }, today, calendar);
}

describe('the clock at the desk', () => {
  it('runs from receipt: five working days used, reply due on the twentieth', () => {
    const { clock, next } = view({});
    expect(clock).toMatchObject({ state: 'running', daysUsed: 5, daysLeft: 15, due: '2021-11-29' });
    expect(next).toMatchObject({ action: 'reply', who: 'office', by: '2021-11-29' });
  });

  test.each<[string, Partial<DeskFields>, unknown]>([
    [
      'waits for the supplement',
      { supplementAskedOn: '2021-11-05', supplementDueOn: '2021-11-19' },
      { state: 'stopped', next: { action: 'supplement', who: 'applicant', by: '2021-11-19' } },
    ],
    [
      'waits for the letter to arrive',
      { thirdParty: '甲公司', thirdPartySentOn: '2021-11-05' },
      { state: 'paused', next: { action: 'record-letter-receipt', who: 'office' } },
    ],
    [
      'waits for the payment',
      { feeNoticedOn: '2021-11-02', feeNoticeReceivedOn: '2021-11-03' },
      { state: 'stopped', next: { action: 'pay', who: 'applicant', by: '2021-12-03' } },
    ],
    ['is done', { repliedOn: '2021-11-08', decision: 'granted' }, { state: 'done', next: null }],
  ])('%s', (_name, given, expected) => {
    const { clock, next } = view(given);
    expect({ state: clock?.state, next }).toMatchObject(expected as object);
  });

  it('has none before the receipt is confirmed, and says why', () => {
    const without = view({ channel: 'internet' });
    expect(without).toMatchObject({ clock: null, next: null, noClock: { refusal: 'receipt-not-confirmed' } });
    expect(without.steps.find(({ step }) => step === 'confirm-receipt')).toMatchObject({ refusal: null });
    expect(without.steps.find(({ step }) => step === 'reply')).toMatchObject({
      refusal: 'receipt-not-known',
    });
    expect(without.notices.every(({ refusal }) => refusal === 'receipt-not-known')).toBe(true);
  });

  it('has none while its days contradict each other', () => {
    expect(view({ supplementReceivedOn: '2021-11-05' }).noClock?.refusal).toBe('supplement-not-asked');
  });

  it('a late reply is a finding', () => {
    const { clock } = view({ repliedOn: '2021-11-30', decision: 'granted' }, '2021-12-01');
    expect(clock?.findings.map(({ code }) => code)).toEqual(['replied-late']);
  });
});

describe('the order of the desk', () => {
  it('overdue, then due soon, then what waits for others, then what is done', () => {
    const requests = {
      done: view({ repliedOn: '2021-11-08', decision: 'granted' }),
      waiting: view({ supplementAskedOn: '2021-11-05', supplementDueOn: '2021-11-19' }),
      fresh: view({}),
      overdue: view({ arrivedOn: '2021-09-01' }),
      unread: view({ channel: 'internet' }),
    };
    const order = Object.entries(requests).toSorted(([, a], [, b]) => (urgencyOf(a) < urgencyOf(b) ? -1 : 1));
    expect(order.map(([name]) => name)).toEqual(['unread', 'overdue', 'fresh', 'waiting', 'done']);
  });
});

describe('steps', () => {
  const fields = (given: Partial<DeskFields>) => ({ ...BLANK, ...given });
  const reply: DeskStepInput = {
    step: 'reply',
    on: TODAY,
    decision: 'granted',
    basis: null,
    number: '公开答复〔2021〕1号',
    delivery: '邮寄',
    remedyStated: true,
  };

  test.each<[string, Partial<DeskFields>, DeskStepInput, unknown]>([
    [
      'asks for a supplement',
      {},
      { step: 'ask-supplement', on: TODAY, dueOn: '2021-11-22' },
      { supplementAskedOn: TODAY, supplementDueOn: '2021-11-22' },
    ],
    [
      'consults a co-author',
      {},
      { step: 'consult', who: 'co-author', party: '甲局', on: TODAY, receivedOn: null },
      { coAuthor: '甲局', coAuthorSentOn: TODAY, coAuthorReceivedOn: null },
    ],
    [
      'records an objection',
      { thirdPartySentOn: '2021-11-03' },
      { step: 'opinion', who: 'third-party', on: TODAY, consents: false },
      { thirdPartyOpinionOn: TODAY, thirdPartyConsents: false },
    ],
    [
      'notifies a fee it counts itself: the 11th to the 13th request',
      {},
      { step: 'notice-fee', on: TODAY, basis: 'item', count: 3, earlier: 10, number: null },
      { feeAmount: 300_00, feeCount: 3, feeEarlier: 10, feeNoticedOn: TODAY },
    ],
    ['replies', {}, reply, { repliedOn: TODAY, decision: 'granted', remedyStated: true }],
    [
      'archives what is concluded',
      { repliedOn: TODAY },
      { step: 'archive', number: 'A-1' },
      { archiveNumber: 'A-1' },
    ],
  ])('%s', (_name, given, step, expected) => {
    expect(stepValues(fields(given), step, TODAY)).toMatchObject({ ok: true, value: expected });
  });

  test.each<[string, Partial<DeskFields>, DeskStepInput]>([
    ['step-recorded', { supplementAskedOn: TODAY }, { step: 'ask-supplement', on: TODAY, dueOn: TODAY }],
    ['step-before-missing', {}, { step: 'receive-supplement', on: TODAY, isExcused: false }],
    ['step-before-missing', {}, { step: 'opinion', who: 'co-author', on: TODAY, consents: true }],
    ['request-ended', { withdrawnOn: TODAY }, reply],
    ['receipt-not-known', { channel: 'fax' }, reply],
    ['request-not-ended', {}, { step: 'archive', number: 'A-1' }],
    ['receipt-needs-no-confirmation', {}, { step: 'confirm-receipt', on: TODAY }],
    ['step-in-future', {}, { ...reply, on: '2021-11-09' }],
    ['step-in-future', {}, { step: 'extend', on: TODAY, days: 10, approver: '甲', toldOn: '2021-11-09' }],
    [
      'fee-is-zero',
      {},
      { step: 'notice-fee', on: TODAY, basis: 'page', count: 30, earlier: 0, number: null },
    ],
  ])('refuses %s', (refusal, given, step) => {
    expect(stepValues(fields(given), step, TODAY)).toMatchObject({ ok: false, refusal });
  });
});

describe('notices', () => {
  test.each<[string, Partial<DeskFields>, string | null]>([
    ['supplement', {}, 'supplement-not-recorded'],
    ['supplement', { supplementAskedOn: TODAY, supplementDueOn: '2021-11-22' }, null],
    ['third-party', { thirdPartySentOn: TODAY }, 'consultation-not-recorded'],
    ['third-party', { thirdParty: '甲公司', thirdPartySentOn: TODAY }, null],
    ['co-author', { coAuthor: '甲局', coAuthorSentOn: TODAY }, null],
    ['extension', { extendedOn: TODAY }, 'extension-not-recorded'],
    ['extension', { extendedOn: TODAY, extensionDays: 20, extensionApprover: '甲' }, null],
    ['fee', { feeNoticedOn: TODAY }, 'fee-without-count'],
    ['fee', { feeNoticedOn: TODAY, feeBasis: 'item', feeCount: 12 }, null],
    ['reply', { decision: 'granted' }, 'reply-not-recorded'],
    ['reply', { repliedOn: TODAY, decision: 'refused-law' }, 'ground-missing'],
    ['reply', { repliedOn: TODAY, decision: 'refused-law', decisionBasis: '第十四条' }, null],
    ['reply', { repliedOn: TODAY, decision: 'granted' }, null],
  ])('%s %j: %s', (notice, given, refusal) => {
    expect(view(given).notices.find((one) => one.notice === notice)?.refusal).toBe(refusal);
  });

  it('every decision has a template', () => {
    const decisions = Object.keys(DISCLOSURE_DECISIONS) as DisclosureDecision[];
    const groups = Map.groupBy(decisions, replyGroup);
    expect([...groups].map(([group, of]) => [group, of.length])).toEqual([
      ['granted', 1],
      ['partly', 1],
      ['refused', 8],
      ['unavailable', 3],
      ['unprocessed', 5],
      ['other', 3],
    ]);
    expect(decisions.every((one) => NOTICE_TEMPLATES.includes(templateOf('reply', one)))).toBe(true);
  });
});

describe('the fee sheet (国办函〔2020〕109号)', () => {
  const base = { receivedOn: '2021-11-08', recorded: null } as const;

  it('by item, the 29th to the 32nd of the month: two at 100 and two at 200 yuan', () => {
    const sheet = feeSheet({ ...base, basis: 'item', count: 4, earlier: 28, recorded: 600_00 });
    expect(sheet).toMatchObject({ ok: true, value: { month: '2021-11', amount: 600_00, isRight: true } });
    expect(sheet.ok && sheet.value.lines).toEqual([
      { from: 1, to: 10, rate: 0, filled: 10, count: 0, amount: 0 },
      { from: 11, to: 30, rate: 100_00, filled: 18, count: 2, amount: 200_00 },
      { from: 31, to: 40, rate: 200_00, filled: 0, count: 2, amount: 400_00 },
    ]);
  });

  it('by page what came earlier does not count, and a wrong amount shows', () => {
    expect(feeSheet({ ...base, basis: 'page', count: 101, earlier: 9, recorded: 700_00 })).toMatchObject({
      value: { earlier: 0, amount: 720_00, isRight: false },
    });
  });

  it('is refused before the schedule', () => {
    expect(
      feeSheet({ ...base, basis: 'item', count: 1, earlier: 0, receivedOn: '2020-12-31' }),
    ).toMatchObject({ refusal: 'fee-schedule-not-in-force' });
  });
});

describe('whose request it is', () => {
  test.each([
    [{ identity: 'a', name: 'x' }, { identity: 'a', name: 'y' }, true],
    [{ identity: 'a', name: 'x' }, { identity: 'b', name: 'x' }, false],
    [{ identity: null, name: 'x' }, { identity: 'b', name: 'x' }, true],
    [{ identity: null, name: null }, { identity: null, name: null }, false],
  ])('%j %j', (one, other, same) => expect(isSameApplicant(one, other)).toBe(same));

  it('compares without width, case and spaces', () => {
    expect(comparableText(' １１０10x ')).toBe('11010X');
    expect(comparableText('  ')).toBeNull();
  });
});

describe('what a notice says', () => {
  const facts = (given: Partial<NoticeFacts>): NoticeFacts => ({
    notice: 'reply',
    fields: { ...BLANK, repliedOn: TODAY, decision: 'granted', replyNumber: '公开答复〔2021〕1号' },
    office: '甲自然资源局',
    number: '',
    matter: '',
    request: { code: 'YSQ-1', subject: '征地批复', content: null, applicant: '某某' },
    due: null,
    sheet: null,
    payment: { amount: 30, unit: 'calendar-day' },
    ...given,
  });

  it('fills in every place, and dates as official documents write them', () => {
    const values = noticeValues(facts({ matter: '随本答复书一并提供。' }));
    expect(Object.keys(values)).toEqual(Object.keys(PLACEHOLDERS));
    expect(values).toMatchObject({
      机关名称: '甲自然资源局',
      文号: '公开答复〔2021〕1号',
      落款日期: '2021年11月8日',
      收到日期: '2021年11月1日',
      申请内容: '征地批复',
      答复内容: '随本答复书一并提供。',
      补正内容: '',
    });
  });

  it('a letter to others does not name the applicant', () => {
    const fields = { ...BLANK, thirdParty: '乙公司', thirdPartySentOn: TODAY };
    expect(noticeValues(facts({ notice: 'third-party', fields }))).toMatchObject({
      申请人: '',
      受文单位: '乙公司',
      落款日期: '2021年11月8日',
    });
    expect(placesOf('third-party').known).not.toContain('申请人');
  });

  it('a fee notice counts band by band', () => {
    const sheet = feeSheet({ basis: 'item', count: 4, earlier: 28, receivedOn: TODAY, recorded: null });
    const values = noticeValues(facts({ notice: 'fee', sheet: sheet.ok ? sheet.value : null }));
    expect(values).toMatchObject({
      收费金额: '600元',
      收费明细:
        '本月此前已累计申请28件。\n第11件至第30件：2件×100元＝200元\n第31件至第40件：2件×200元＝400元',
      缴费期限: '自收到本通知书次日起30日内',
    });
  });

  test.each<[DisclosureDecision, string, boolean]>([
    ['granted', '2024-06-03', false],
    ['refused-law', '2024-06-03', true],
    ['partly', '2024-01-01', true],
    // The law of 2017 knew no such order for disclosure.
    ['refused-law', '2023-12-31', false],
    ['unprocessed-repeat', '2024-06-03', false],
  ])('%s on %s: reconsideration first %s', (decision, on, first) => {
    const text = remedyText(decision, on);
    expect(text).toContain('60日');
    expect(text.includes('应当先申请行政复议')).toBe(first);
    expect(text.includes('6个月')).toBe(!first);
  });

  test.each([
    [['机关名称', '落款日期', '申请人', '申请事项', '补正内容', '补正期限', '文号'], [], []],
    [['机关名称', '落款日期', '申请人', '申请事项', '补正内容'], [], ['补正期限']],
    [['机关名称', '落款日期', '申请人', '申请事项', '补正内容', '补正期限', '姓名', '姓名'], ['姓名'], []],
  ])('the places of an own template: %j', (found, unknown, missing) => {
    expect(checkPlaces('supplement', found)).toEqual({ unknown, missing });
  });
});
