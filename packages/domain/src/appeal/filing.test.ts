import { describe, expect, test } from 'vitest';
import { officialCalendar } from '../calendar/index.ts';
import { firstIndicatorSystem } from '../indicator/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import { evaluate, type SubjectResult } from '../scoring/index.ts';
import {
  appealWindow,
  decideFiling,
  decideOutcome,
  decideWithdrawal,
  type AppealOutcome,
  type AppealStatus,
  type FactChange,
} from './index.ts';

const calendar = officialCalendar();
const facts = someFacts({ tasks: [aTask({ id: 't1', dueOn: '2021-07-01' })] });
const sheet = evaluate(firstIndicatorSystem, facts).subjects.find(
  ({ subject }) => subject.id === 'd1',
) as SubjectResult;
const window = appealWindow(calendar, '2021-09-06', 5);
const overdue = { leaf: 'overdue-tasks', records: [{ kind: 'assignment' as const, id: 't1-a1' }] };
const state = { window, sheet, appeals: [] };
const filed = (leaf: string, status: AppealStatus) => ({ ...state, appeals: [{ leaf, status }] });

describe('filing an appeal', () => {
  test.each([
    ['on the day of announcing', state, overdue, '2021-09-06', 'ok'],
    ['on the last day', state, overdue, '2021-09-13', 'ok'],
    ['against a leaf without naming records', state, { ...overdue, records: [] }, '2021-09-07', 'ok'],
    ['again after taking it back', filed('overdue-tasks', 'withdrawn'), overdue, '2021-09-07', 'ok'],
    ['beside another leaf’s', filed('completion', 'filed'), overdue, '2021-09-07', 'ok'],
    [
      'before anything is announced',
      { ...state, window: null },
      overdue,
      '2021-09-07',
      'appeal-not-announced',
    ],
    ['a day late', state, overdue, '2021-09-14', 'appeal-window-closed'],
    ['against no leaf', state, { ...overdue, leaf: 'nothing' }, '2021-09-07', 'appeal-leaf-unknown'],
    [
      'against full marks',
      state,
      { leaf: 'receipt-in-time', records: [] },
      '2021-09-07',
      'appeal-nothing-lost',
    ],
    [
      'over a record that lost nothing',
      state,
      { ...overdue, records: [{ kind: 'assignment' as const, id: 't9-a1' }] },
      '2021-09-07',
      'appeal-record-unknown',
    ],
    ['twice', filed('overdue-tasks', 'filed'), overdue, '2021-09-07', 'appeal-open-already'],
    ['after a decision', filed('overdue-tasks', 'partly'), overdue, '2021-09-07', 'appeal-decided-already'],
  ])('%s', (_name, known, filing, today, outcome) => {
    const decision = decideFiling(known, filing, today);
    expect(decision.ok ? 'ok' : decision.refusal).toBe(outcome);
  });

  test('a late one says on which day the window closed', () => {
    expect(decideFiling(state, overdue, '2021-09-14')).toEqual({
      ok: false,
      refusal: 'appeal-window-closed',
      details: { closedOn: '2021-09-13', days: 5 },
    });
  });

  test.each(['withdrawn', 'upheld', 'partly', 'rejected'] as const)('%s cannot be taken back', (status) => {
    expect(decideWithdrawal({ status })).toMatchObject({ refusal: 'appeal-not-open' });
    expect(decideWithdrawal({ status: 'filed' }).ok).toBe(true);
  });
});

const exclude: FactChange = {
  kind: 'exclude-record',
  record: overdue.records[0] ?? { kind: 'task', id: '' },
  as: 'passing',
  reason: 'handed in by paper on the day',
};

describe('who may decide, and how', () => {
  const decide = (
    outcome: AppealOutcome,
    changes: FactChange[],
    actorId: string | null,
    deciderIds: string[],
    status: AppealStatus = 'filed',
  ) => {
    const people = { actorId, verifierIds: ['verifier'], deciderIds };
    const decision = decideOutcome({ status }, { outcome, changes }, people);
    return decision.ok ? decision.value.byVerifier : decision.refusal;
  };

  test.each([
    ['somebody else', 'other', ['verifier', 'other'], false],
    ['the verifier, though another could', 'verifier', ['verifier', 'other'], 'appeal-decider-verified'],
    ['the verifier, being the only one', 'verifier', ['verifier'], true],
    ['the program itself', null, ['verifier', 'other'], false],
  ])('%s', (_name, actorId, deciderIds, outcome) => {
    expect(decide('upheld', [exclude], actorId, deciderIds)).toBe(outcome);
  });

  test.each([
    ['upheld', [], 'appeal-changes-missing'],
    ['partly', [], 'appeal-changes-missing'],
    ['rejected', [exclude], 'appeal-changes-on-rejection'],
    ['rejected', [], false],
    ['partly', [exclude], false],
  ] as const)('%s with %j', (outcome, changes, expected) => {
    expect(decide(outcome, [...changes], 'other', ['other'])).toBe(expected);
  });

  test('only once', () => {
    expect(decide('rejected', [], 'other', ['other'], 'upheld')).toBe('appeal-not-open');
  });
});
