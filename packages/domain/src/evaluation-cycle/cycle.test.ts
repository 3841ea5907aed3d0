import { describe, expect, test } from 'vitest';
import {
  decideAnnounce,
  decideHandIn,
  decideOpen,
  decideReturnHandIn,
  decideStartVerification,
  decideTerms,
  decideWithdraw,
  decideWriteEntry,
  decideWriteThirdParty,
  EvaluationStatus,
  partPeriods,
  SaveDraftInput,
  SaveEntryInput,
  type EvaluationTerms,
  type HandInState,
} from './index.ts';

const ID = '0197a000-0000-7000-8000-00000000000a';
const refusal = (decision: { ok: boolean; refusal?: string }) => decision.refusal ?? 'ok';

const TERMS: EvaluationTerms = {
  title: '三季度考核',
  periodFrom: '2021-07-01',
  periodTo: '2021-09-30',
  systemId: null,
  weights: { self: 0, 'third-party': 0, final: 100 },
  thirdParty: false,
  assessDueOn: '2021-10-15',
  verifyDueOn: '2021-10-29',
  appealDays: 5,
};

describe('the terms of a draft', () => {
  test.each<[string, Partial<EvaluationTerms>, string]>([
    ['fit', {}, 'ok'],
    ['the period is one day', { periodTo: '2021-07-01' }, 'ok'],
    ['the period ends before it begins', { periodTo: '2021-06-30' }, 'evaluation-period-order'],
    ['another year', { periodTo: '2022-01-31' }, 'evaluation-period-outside-plan'],
    ['handed in by yesterday', { assessDueOn: '2021-10-07' }, 'evaluation-due-passed'],
    ['verified before it is handed in', { verifyDueOn: '2021-10-14' }, 'evaluation-due-order'],
    [
      'a third party that counts but takes no part',
      { weights: { self: 30, 'third-party': 70, final: 0 } },
      'evaluation-third-party-needed',
    ],
  ])('%s', (_name, change, expected) => {
    expect(refusal(decideTerms({ ...TERMS, ...change }, 2021, '2021-10-08'))).toBe(expected);
  });
});

describe('who may act when', () => {
  test('opens drafts only, and no sooner than the period begins', () => {
    const draft = { status: 'draft', periodFrom: '2021-07-01' } as const;
    expect(refusal(decideOpen(draft, '2021-07-01'))).toBe('ok');
    expect(refusal(decideOpen(draft, '2021-06-30'))).toBe('evaluation-period-not-over');
    for (const status of EvaluationStatus.options.filter((one) => one !== 'draft'))
      expect(refusal(decideOpen({ ...draft, status }, '2021-10-08'))).toBe('evaluation-not-draft');
  });

  // Rows: state of the hand-in; columns: draft, self-assessment, verification, announced, final, withdrawn.
  test.each<[HandInState, string, string]>([
    ['awaited', '-+----', '-++---'],
    ['returned', '-++---', '-++---'],
    ['handed-in', '------', '------'],
    ['late', '------', '------'],
    ['not-required', '------', '------'],
  ])('writes figures while %s: the department %s, the third party %s', (state, self, thirdParty) => {
    const may = (decide: typeof decideWriteEntry) =>
      EvaluationStatus.options.map((status) => (decide(status, state).ok ? '+' : '-')).join('');
    expect(may(decideWriteEntry)).toBe(self);
    expect(may(decideWriteThirdParty)).toBe(thirdParty);
  });

  test('hands in only when no leaf is left out', () => {
    expect(refusal(decideHandIn('self', 'self-assessment', 'awaited', 0))).toBe('ok');
    expect(decideHandIn('self', 'self-assessment', 'awaited', 3)).toEqual({
      ok: false,
      refusal: 'hand-in-incomplete',
      details: { missing: 3 },
    });
    expect(refusal(decideHandIn('self', 'verification', 'awaited', 0))).toBe('hand-in-closed');
    expect(refusal(decideHandIn('third-party', 'verification', 'awaited', 0))).toBe('ok');
  });

  test('waits for the departments until the last day is over; then the missing ones are late', () => {
    const open = { status: 'self-assessment', assessDueOn: '2021-10-15' } as const;
    const handIns = [
      { departmentId: 'd1', source: 'self', state: 'handed-in' },
      { departmentId: 'd2', source: 'self', state: 'awaited' },
      { departmentId: 'd2', source: 'third-party', state: 'awaited' },
    ] as const;
    expect(refusal(decideStartVerification(open, handIns, '2021-10-15'))).toBe('hand-ins-awaited');
    expect(decideStartVerification(open, handIns, '2021-10-16')).toEqual({
      ok: true,
      value: { late: [handIns[1]] },
    });
    expect(decideStartVerification(open, handIns.slice(0, 1), '2021-10-09')).toEqual({
      ok: true,
      value: { late: [] },
    });
    expect(refusal(decideStartVerification({ ...open, status: 'announced' }, [], '2021-10-16'))).toBe(
      'evaluation-not-open',
    );
  });

  test('gives back what was handed in, and lets a late department in after all', () => {
    expect(refusal(decideReturnHandIn('verification', 'handed-in'))).toBe('ok');
    expect(refusal(decideReturnHandIn('verification', 'late'))).toBe('ok');
    expect(refusal(decideReturnHandIn('verification', 'not-required'))).toBe('hand-in-nothing-to-return');
    expect(refusal(decideReturnHandIn('announced', 'handed-in'))).toBe('evaluation-not-in-verification');
  });

  test('announces once nothing is open', () => {
    const ready = { status: 'verification', thirdPartyWeight: 70 } as const;
    const nothing = { returned: 0, thirdPartyAwaited: 0, marksMissing: 0, verdictsMissing: 0 };
    expect(refusal(decideAnnounce(ready, nothing))).toBe('ok');
    expect(refusal(decideAnnounce(ready, { ...nothing, returned: 1 }))).toBe('announce-returned');
    expect(refusal(decideAnnounce(ready, { ...nothing, thirdPartyAwaited: 2 }))).toBe(
      'announce-third-party-awaited',
    );
    expect(
      refusal(decideAnnounce({ ...ready, thirdPartyWeight: 0 }, { ...nothing, thirdPartyAwaited: 2 })),
    ).toBe('ok');
    expect(refusal(decideAnnounce(ready, { ...nothing, marksMissing: 1 }))).toBe('announce-marks-missing');
    expect(refusal(decideAnnounce(ready, { ...nothing, verdictsMissing: 9 }))).toBe(
      'announce-verdicts-missing',
    );
    expect(refusal(decideAnnounce({ ...ready, status: 'self-assessment' }, nothing))).toBe(
      'evaluation-not-in-verification',
    );
  });

  test.each([
    ['draft', 'ok'],
    ['self-assessment', 'ok'],
    ['verification', 'ok'],
    ['announced', 'evaluation-announced'],
    ['final', 'evaluation-ended'],
    ['withdrawn', 'evaluation-ended'],
  ] as const)('withdraws a %s one: %s', (status, expected) => {
    expect(refusal(decideWithdraw(status))).toBe(expected);
  });
});

describe('departments of a part of the period', () => {
  const period = { from: '2021-07-01', to: '2021-09-30' };
  const department = (id: string, createdOn: string | null, archivedOn: string | null = null) => ({
    id,
    createdOn,
    archivedOn,
  });

  test('are those created or archived within it', () => {
    const found = partPeriods(
      [
        department('old', null),
        department('new', '2021-08-02'),
        department('merged', null, '2021-09-01'),
        department('short', '2021-07-05', '2021-08-31'),
        department('earlier', '2021-06-30', '2021-10-01'),
      ],
      period,
    );
    expect(found.map(({ departmentId, note, on }) => `${departmentId} ${note} ${on}`)).toEqual([
      'new created 2021-08-02',
      'merged archived 2021-09-01',
      'short created 2021-07-05',
      'short archived 2021-08-31',
    ]);
  });

  test('an office that itself began in the period has no new ones', () => {
    const founded = [
      department('a', '2021-07-05'),
      department('b', '2021-07-05'),
      department('c', '2021-08-01'),
    ];
    expect(partPeriods(founded, period).map(({ departmentId }) => departmentId)).toEqual(['c']);
  });
});

describe('what people write', () => {
  const entry = {
    evaluationId: ID,
    departmentId: ID,
    leafKey: 'a',
    source: 'self',
    points: 100,
    note: '',
    explanation: null,
    version: 0,
  };
  test.each([
    ['a note', () => SaveEntryInput.safeParse({ ...entry, note: '见附件，机密★5年' })],
    ['an explanation', () => SaveEntryInput.safeParse({ ...entry, explanation: '绝密★启用前' })],
    [
      'a title',
      () =>
        SaveDraftInput.safeParse({
          ...TERMS,
          title: '秘密★1年 考核',
          planId: ID,
          evaluationId: null,
          version: null,
        }),
    ],
  ])('%s with a secrecy mark is refused as such', (_name, read) => {
    expect(read().error?.issues.map(({ message }) => message)).toEqual(['classified-text']);
  });

  test('a plain one is not', () => expect(SaveEntryInput.safeParse(entry).success).toBe(true));
});
