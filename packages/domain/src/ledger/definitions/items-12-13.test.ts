import { describe, expect, test } from 'vitest';
import { RequestClockRefusal } from '../../deadline/index.ts';
import { DISCLOSURE_DECISIONS, type DisclosureDecision } from '../../disclosure-request/index.ts';
import { testContext } from '../testing/context.ts';
import { judge, recordWith, refusalsOf } from '../testing/judge.ts';
import { disclosureRequest } from './disclosure-request.ts';
import { CLOCK_REFUSALS } from './disclosure-request-refusals.ts';
import { disputeCase } from './dispute-case.ts';

const base = {
  code: '2021-001',
  channel: 'in-person',
  arrivedOn: '2021-09-08',
  applicantKind: 'natural',
  applicant: '甲',
  subject: '某地块征收补偿安置方案',
};
const replied = { decision: 'granted', repliedOn: '2021-10-12' };

describe('the reply (条例 art. 33: 20 working days)', () => {
  test.each([
    // Received 8 September; holidays 19–21 September and 1–7 October, swapped 18 and 26 September, 9 October.
    [{}, 'open pending 2021-10-13'],
    [replied, 'pass'],
    [{ ...replied, repliedOn: '2021-10-13' }, 'fail late'],
    // By the internet the clock starts when both sides have confirmed (art. 31).
    [{ channel: 'internet' }, 'not-applicable not-required'],
    [{ channel: 'internet', confirmedOn: '2021-09-09' }, 'open pending 2021-10-14'],
    [{ ...replied, channel: 'internet', confirmedOn: '2021-09-09', repliedOn: '2021-10-13' }, 'pass'],
    // Extended by 20 working days, the applicant told in time (art. 33).
    [
      {
        extendedOn: '2021-10-11',
        extensionDays: 20,
        extensionApprover: '负责人',
        extensionToldOn: '2021-10-11',
      },
      'open pending 2021-11-10',
    ],
    // Told too late, it adds nothing.
    [
      {
        extendedOn: '2021-10-11',
        extensionDays: 20,
        extensionApprover: '负责人',
        extensionToldOn: '2021-10-14',
      },
      'open pending 2021-10-13',
    ],
    // Waiting for the supplement there is no day to reply by; afterwards the period starts afresh (art. 30).
    [{ supplementAskedOn: '2021-09-14', supplementDueOn: '2021-09-30' }, 'not-applicable not-required'],
    [
      { supplementAskedOn: '2021-09-14', supplementDueOn: '2021-09-30', supplementReceivedOn: '2021-09-24' },
      'open pending 2021-10-28',
    ],
    [{ withdrawnOn: '2021-09-20' }, 'not-applicable not-required'],
  ])('%j: %s', (values, outcome) => {
    expect(judge(disclosureRequest, { ...base, ...values })['replied-on-time']).toBe(outcome);
  });

  test('consulting a third party does not count (art. 32, 33)', () => {
    const { dueOn } = disclosureRequest.assess(recordWith(disclosureRequest, base), testContext());
    const consulted = disclosureRequest.assess(
      recordWith(disclosureRequest, {
        ...base,
        thirdParty: '某公司',
        thirdPartySentOn: '2021-09-10',
        thirdPartyReceivedOn: '2021-09-13',
        thirdPartyOpinionOn: '2021-09-17',
        thirdPartyConsents: true,
      }),
      testContext(),
    );
    expect(dueOn).toBe('2021-10-12');
    expect(consulted.dueOn).toBe('2021-10-19');
  });

  test('the period of the record is its day of receipt', () => {
    const assess = (values: Record<string, string>) =>
      disclosureRequest.assess(recordWith(disclosureRequest, { ...base, ...values }), testContext()).periodOn;
    expect(assess({ channel: 'internet', arrivedOn: '2021-12-31', confirmedOn: '2022-01-04' })).toBe(
      '2022-01-04',
    );
    expect(assess({ channel: 'internet', arrivedOn: '2021-12-31' })).toBe('2021-12-31');
  });
});

describe('the reply’s form and its fee', () => {
  test('waiting', () => {
    expect(judge(disclosureRequest, base)).toMatchObject({
      grounded: 'open waiting never',
      'reply-whole': 'open waiting never',
      archived: 'open waiting never',
      'fee-right': 'not-applicable no-fee',
    });
  });

  test.each([
    ['granted', 'not-applicable not-needed', 'not-applicable not-needed'],
    ['partly', 'fail without-ground', 'pass'],
    ['refused-process', 'fail without-ground', 'pass'],
    ['unavailable-not-held', 'fail without-ground', 'pass'],
    ['unprocessed-repeat', 'fail without-ground', 'pass'],
    ['other', 'not-applicable not-needed', 'not-applicable not-needed'],
  ])('%s names its ground (art. 36)', (decision, without, withGround) => {
    const grounded = (decisionBasis: string | null) =>
      judge(disclosureRequest, { ...base, ...replied, decision, decisionBasis })['grounded'];
    expect(grounded(null)).toBe(without);
    expect(grounded('第十六条')).toBe(withGround);
  });

  test('number, delivery, remedies, archive', () => {
    const whole = {
      ...base,
      ...replied,
      replyNumber: '〔2021〕1号',
      replyDelivery: '邮寄',
      remedyStated: true,
    };
    expect(judge(disclosureRequest, { ...whole, remedyStated: false })['reply-whole']).toBe(
      'fail incomplete',
    );
    expect(judge(disclosureRequest, whole)).toMatchObject({
      'reply-whole': 'pass',
      archived: 'fail not-archived',
    });
    expect(judge(disclosureRequest, { ...whole, archiveNumber: 'G-1' })['archived']).toBe('pass');
  });

  test.each([
    [{ feeAmount: 10_000 }, 'fail without-count'],
    [{ feeAmount: 10_000, feeBasis: 'item', feeCount: 1, feeEarlier: 10 }, 'pass'],
    [{ feeAmount: 10_000, feeBasis: 'item', feeCount: 1, feeEarlier: 9 }, 'fail wrong-amount'],
    [{ feeAmount: 72_000, feeBasis: 'page', feeCount: 101 }, 'pass'],
    [{ feeAmount: 0, feeBasis: 'page', feeCount: 10 }, 'not-applicable no-fee'],
  ])('fee %j: %s (国办函〔2020〕109号)', (values, outcome) => {
    expect(judge(disclosureRequest, { ...base, ...values })['fee-right']).toBe(outcome);
  });

  test('21 decisions, as in table 2 of the yearly report', () => {
    expect(Object.keys(DISCLOSURE_DECISIONS)).toHaveLength(21);
    const counts = (prefix: string) =>
      (Object.keys(DISCLOSURE_DECISIONS) as DisclosureDecision[]).filter((key) => key.startsWith(prefix))
        .length;
    expect([counts('refused-'), counts('unavailable-'), counts('unprocessed-'), counts('other')]).toEqual([
      8, 3, 5, 3,
    ]);
  });
});

describe('what cannot have happened so', () => {
  test.each([
    [{ ...replied, repliedOn: '2021-09-07' }, ['repliedOn day-before', 'arrivedOn event-before-receipt']],
    [
      { ...replied, supplementAskedOn: '2021-10-13', supplementDueOn: '2021-10-20' },
      ['repliedOn event-after-end'],
    ],
    [{ supplementReceivedOn: '2021-09-20' }, ['supplementReceivedOn supplement-not-asked']],
    [
      { supplementAskedOn: '2021-09-14', supplementDueOn: '2021-09-13' },
      ['supplementDueOn supplement-due-before-notice'],
    ],
    [
      { thirdPartySentOn: '2021-09-14', thirdPartyReceivedOn: '2021-09-13' },
      ['thirdPartyReceivedOn letter-received-before-sent'],
    ],
    [
      {
        thirdParty: '甲公司',
        thirdPartySentOn: '2021-09-14',
        coAuthor: '甲公司',
        coAuthorSentOn: '2021-09-15',
      },
      ['coAuthor consulted-twice'],
    ],
    [{ thirdPartyOpinionOn: '2021-09-14' }, ['thirdPartyOpinionOn opinion-without-consultation']],
    [{ extendedOn: '2021-09-14', extensionDays: 20 }, ['extensionApprover extension-without-approver']],
    [
      { extendedOn: '2021-09-14', extensionDays: 5, extensionApprover: '乙', extensionToldOn: '2021-09-13' },
      ['extensionToldOn told-before-approval'],
    ],
    [{ feePaidOn: '2021-09-14' }, ['feePaidOn fee-not-noticed']],
    [{ repliedOn: '2021-10-12' }, ['decision replied-without-decision']],
    [{ ...replied }, []],
  ])('%j: %j', (values, refused) => {
    expect(refusalsOf(disclosureRequest, { ...base, ...values })).toEqual(refused);
  });

  test('more than 20 days of extension do not fit the field', () => {
    expect(() => recordWith(disclosureRequest, { ...base, extensionDays: 21 })).toThrow('too-large');
  });

  test('every refusal of the clock has words', () => {
    expect(Object.keys(CLOCK_REFUSALS).toSorted()).toEqual([...RequestClockRefusal].toSorted());
  });
});

describe('reconsideration and litigation', () => {
  const suit = {
    caseNumber: '〔2021〕1号',
    kind: 'reconsideration',
    matter: '不服答复',
    copyReceivedOn: '2021-09-27',
  };

  test.each([
    // 2017 text, art. 23: ten calendar days; 7 October is a holiday, the last day rolls to the 8th.
    [{ repliedOn: '2021-10-08' }, 'pass'],
    [{ repliedOn: '2021-10-09' }, 'fail late'],
    [{}, 'open pending 2021-10-09'],
    // Since 2024, arts. 48, 54 and 88: ten working days, five in the simple procedure.
    [{ copyReceivedOn: '2024-03-04', repliedOn: '2024-03-18' }, 'pass'],
    [{ copyReceivedOn: '2024-03-04', repliedOn: '2024-03-19' }, 'fail late'],
    [{ copyReceivedOn: '2024-03-04', procedure: 'simple', repliedOn: '2024-03-11' }, 'pass'],
    [{ copyReceivedOn: '2024-03-04', procedure: 'simple', repliedOn: '2024-03-12' }, 'fail late'],
    [{ kind: 'suit-direct' }, 'not-applicable not-required'],
  ])('%j: %s', (values, outcome) => {
    expect(judge(disputeCase, { ...suit, ...values })['replied-on-time']).toBe(outcome);
  });

  test.each([
    ['2024-05-03', 'pass'],
    ['2024-05-06', 'pass'],
    ['2024-05-07', 'fail late'],
  ])(
    'the correction reported on %s: %s (art. 76: 60 days, ending on a day off)',
    (opinionReportedOn, outcome) => {
      const values = {
        ...suit,
        copyReceivedOn: '2024-01-08',
        opinionReceivedOn: '2024-03-04',
        opinionReportedOn,
      };
      expect(judge(disputeCase, values)['correction-reported']).toBe(outcome);
    },
  );

  test.each([
    [{}, 'open pending never', 'not-applicable pending'],
    [{ result: 'upheld', decidedOn: '2021-11-20' }, 'pass', 'not-applicable not-corrected'],
    [{ result: 'corrected', decidedOn: '2021-11-20' }, 'fail corrected', 'fail waiting'],
    [{ result: 'corrected', decidedOn: '2021-11-20', carriedOutOn: '2021-12-01' }, 'fail corrected', 'pass'],
  ])('%j', (values, corrected, carried) => {
    expect(judge(disputeCase, { ...suit, ...values })).toMatchObject({
      'not-corrected': corrected,
      'carried-out': carried,
    });
  });

  test('no simple procedure before 2024, no outcome without a day', () => {
    expect(refusalsOf(disputeCase, { ...suit, procedure: 'simple', result: 'upheld' })).toEqual([
      'procedure simple-before-2024',
      'decidedOn result-without-day',
    ]);
  });
});

describe('a clock that stands still', () => {
  const letter = { thirdParty: '某公司', thirdPartySentOn: '2021-09-14', thirdPartyReceivedOn: '2021-09-15' };
  test.each([
    ['2021-09-20', {}, false],
    ['2021-09-20', { channel: 'internet' }, false],
    ['2021-09-20', { supplementAskedOn: '2021-09-14', supplementDueOn: '2021-09-30' }, true],
    // Not made up in time: it has ended (art. 30).
    ['2021-10-20', { supplementAskedOn: '2021-09-14', supplementDueOn: '2021-09-30' }, false],
    [
      '2021-09-27',
      { supplementAskedOn: '2021-09-14', supplementDueOn: '2021-09-30', supplementReceivedOn: '2021-09-24' },
      false,
    ],
    ['2021-09-20', letter, true],
    ['2021-09-28', { ...letter, thirdPartyOpinionOn: '2021-09-27', thirdPartyConsents: true }, false],
    ['2021-10-20', replied, false],
    // A day that is still to come, written down already, is not today's.
    ['2021-09-20', { ...replied }, false],
  ])('on %s, %j: %s', (today, values, isPaused) => {
    const record = recordWith(disclosureRequest, { ...base, ...values });
    expect(disclosureRequest.isPaused(record, today, testContext().calendar)).toBe(isPaused);
  });
});
