import * as fc from 'fast-check';
import { addDays } from '../common/index.ts';
import { describe, expect, test } from 'vitest';
import {
  defineSystem,
  firstIndicatorSystem,
  itemIndicatorSystem,
  type IndicatorSystemDefinition,
} from '../indicator/index.ts';
import type { EvaluationFacts, GivenFigure, RecordRef, SubjectRef } from '../metric/index.ts';
import { aTask, someFacts } from '../metric/testing/facts-builder.ts';
import {
  evaluateOne,
  pointsAtStake,
  resultLeaves,
  type StakeCheck,
  type StakeRecord,
  type StakeRow,
  type SubjectResult,
} from './index.ts';
import { finishTask, holdSession, openParts, passCheckpoint } from './stake-facts.ts';

const D1: SubjectRef = { kind: 'department', id: 'd1' };
const I1: SubjectRef = { kind: 'item', id: 'i1' };
const METRICS = ['ledger.normative-document.labelled', 'ledger.normative-document.published-on-time'];

/** A system over two checks of a ledger, one of them deducting per record. */
const ledgerSystem = defineSystem({
  ...firstIndicatorSystem,
  key: 'ledgers',
  nodes: METRICS.map((metric, at) => ({
    type: 'leaf' as const,
    key: `leaf${at}`,
    name: { zh: '名', en: 'name' },
    formula: { zh: '式', en: 'formula' },
    weight: at === 0 ? 7_000 : 3_000,
    metric,
    rule:
      at === 0
        ? { kind: 'ratio' as const, floor: 0, target: 10_000 }
        : { kind: 'deduction' as const, perRecord: 40, floor: 'own' as const },
  })),
});

const day = fc.integer({ min: 1, max: 28 }).map((on) => `2021-07-${String(on).padStart(2, '0')}`);

const parts = fc.array(
  fc.record({
    departmentId: fc.constantFrom('d1', 'd2'),
    role: fc.constantFrom('lead' as const, 'support' as const),
    required: fc.boolean(),
    status: fc.constantFrom(
      'awaiting-receipt' as const,
      'in-progress' as const,
      'returned' as const,
      'verified' as const,
    ),
    percent: fc.integer({ min: 0, max: 100 }),
    submittedOn: fc.option(day),
    returnCount: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
);

const tasks = fc.array(
  fc.record({
    itemId: fc.constantFrom('i1', 'i2'),
    deadlineKind: fc.constantFrom('dated' as const, 'standing' as const),
    dueOn: day,
    weight: fc.integer({ min: 1, max: 300 }),
    expectedPercent: fc.option(fc.integer({ min: 0, max: 100 })),
    checkpoints: fc.array(fc.record({ dueOn: day, doneOn: fc.option(day) }), { maxLength: 2 }),
    assignments: parts,
  }),
  { maxLength: 6 },
);

const sessions = fc.array(
  fc.record({
    status: fc.constantFrom('planned' as const, 'held' as const),
    plannedOn: day,
    hostDepartmentId: fc.constantFrom('d1', 'd2', null),
    expected: fc.integer({ min: 0, max: 9 }),
    actual: fc.option(fc.integer({ min: 0, max: 9 })),
  }),
  { maxLength: 4 },
);

const facts: fc.Arbitrary<EvaluationFacts> = fc.record({ tasks, sessions }).map((given) =>
  someFacts({
    tasks: given.tasks.map(({ checkpoints, ...task }, at) =>
      aTask({
        ...task,
        id: `t${at}`,
        number: at + 1,
        checkpoints: checkpoints.map((one, place) => ({
          ...one,
          id: `t${at}-c${place}`,
          label: `${place}`,
          startsOn: '2021-07-01',
        })),
      }),
    ),
    training: {
      plannedSessions: 5,
      sessions: given.sessions.map(({ expected, actual, ...session }, at) => ({
        ...session,
        id: `s${at}`,
        title: `s${at}`,
        mode: 'inviting' as const,
        heldOn: session.status === 'held' ? session.plannedOn : null,
        minutes: 60,
        attendances: [{ departmentId: 'd1', expected, actual: session.status === 'held' ? actual : null }],
      })),
    },
  }),
);

/** The keys of the leaves whose exact points differ. */
function movedIn(now: SubjectResult | null, other: SubjectResult | null): string[] {
  const exact = (sheet: SubjectResult | null) =>
    new Map(
      resultLeaves(sheet?.nodes ?? []).map((leaf) => [
        leaf.key,
        leaf.formula?.figures['pointsExact'] ?? null,
      ]),
    );
  const before = exact(now);
  return [...exact(other)].flatMap(([key, points]) => (points === before.get(key) ? [] : [key]));
}

function isAhead({ dueOn }: StakeRow, { asOf }: EvaluationFacts): boolean {
  return dueOn !== null && dueOn >= asOf;
}

/** The facts with the row's thing done, whole and without any short cut. */
function doneFacts(all: EvaluationFacts, row: StakeRow, subject: SubjectRef): EvaluationFacts {
  if (row.kind === 'session')
    return {
      ...all,
      training: {
        ...all.training,
        sessions: all.training.sessions.map((one) =>
          one.id === row.record.id ? holdSession(one, subject, all.asOf) : one,
        ),
      },
    };
  return {
    ...all,
    tasks: all.tasks.map((task) => {
      if (task.id !== row.taskId) return task;
      return row.kind === 'task'
        ? finishTask(task, openParts(task, subject), all.asOf)
        : passCheckpoint(task, row.record.id, all.asOf);
    }),
  };
}

/** The facts with the day of the row's thing passed by one and nothing done, whole and without any short cut. */
function leftFacts(all: EvaluationFacts, row: StakeRow): EvaluationFacts {
  const late = <T extends { id: string }>(one: T, change: Partial<T>): T =>
    one.id === row.record.id ? { ...one, ...change } : one;
  const yesterday = addDays(all.asOf, -1);
  return {
    ...all,
    tasks: all.tasks.map((task) => ({
      ...late(task, {
        dueOn: yesterday,
        originalDueOn: (task.originalDueOn ?? '9') < yesterday ? task.originalDueOn : yesterday,
      }),
      checkpoints: task.checkpoints.map((one) => late(one, { dueOn: yesterday })),
    })),
    training: {
      ...all.training,
      sessions: all.training.sessions.map((one) => late(one, { plannedOn: yesterday })),
    },
  };
}

describe('points at stake of tasks, checkpoints and sessions', () => {
  test.each([
    ['a department', firstIndicatorSystem, D1],
    ['a work item', itemIndicatorSystem, I1],
  ] as const)('of %s are those of a whole evaluation with that one thing done', (_name, system, subject) => {
    fc.assert(
      fc.property(facts, (all) => {
        for (const row of pointsAtStake(system, all, subject)) {
          const whole = evaluateOne(system, doneFacts(all, row, subject), subject);
          expect([row.kind, row.done]).toEqual([row.kind, whole?.score ?? null]);
          expect(row.now).toBe(evaluateOne(system, all, subject)?.score ?? null);
          // Nothing is lost on a day that has passed; on one to come, what the score is without that day.
          const leftSheet = evaluateOne(system, leftFacts(all, row), subject);
          const left = leftSheet?.score ?? null;
          expect(row.lostOn).toBe(isAhead(row, all) ? addDays(row.dueOn ?? '', 1) : null);
          expect(row.avoided).toBe(isAhead(row, all) ? (row.now ?? 0) - (left ?? 0) : null);
          // Indicators are named that move in truth, not those that only share out a hundredth otherwise.
          const others = isAhead(row, all) ? [whole, leftSheet] : [whole];
          const moved = others.flatMap((other) => movedIn(evaluateOne(system, all, subject), other));
          expect(row.leaves.toSorted()).toEqual([...new Set(moved)].toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** How one record stands under the two checks. */
type Standing = readonly ('pass' | 'fail' | 'open')[];

function refOf(at: number): RecordRef {
  return { kind: 'record', id: `r${String(at).padStart(3, '0')}`, taskId: null, label: `r${at}` };
}

/** The figures of these records, counted one by one; a figure names its first failing ones only. */
function countedFacts(records: readonly Standing[], named: number): EvaluationFacts {
  const given = METRICS.map((metric, check): GivenFigure => {
    const failing = records.flatMap((one, at) => (one[check] === 'fail' ? refOf(at) : []));
    const passed = records.filter((one) => one[check] === 'pass').length;
    return {
      metric,
      subject: D1,
      numerator: passed,
      denominator: passed + failing.length,
      failing: failing.slice(0, named),
      failingCount: failing.length,
      passing: [],
    };
  });
  return someFacts({ given });
}

function stakeRecords(records: readonly Standing[]): StakeRecord[] {
  return records.flatMap((one, at) => {
    const checks = METRICS.flatMap((metric, check): StakeCheck[] => {
      const from = one[check];
      return from === 'open' || from === 'fail' ? [{ metric, from }] : [];
    });
    return checks.length === 0
      ? []
      : [{ record: refOf(at), ledger: 'normative-document', checks, failsOn: null }];
  });
}

const standing = fc.constantFrom('pass' as const, 'fail' as const, 'open' as const);
const standings = fc.array(fc.tuple(standing, standing), { maxLength: 30 });

describe('points at stake of ledger records', () => {
  test('are those of a whole evaluation with that one record put right', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 0, max: 6 }), (records, named) => {
        const system: IndicatorSystemDefinition = ledgerSystem;
        const rows = pointsAtStake(system, countedFacts(records, named), D1, stakeRecords(records));
        expect(rows).toHaveLength(records.filter((one) => one.some((state) => state !== 'pass')).length);
        for (const row of rows) {
          const mended = records.map((one, at): Standing =>
            refOf(at).id === row.record.id ? ['pass', 'pass'] : one,
          );
          expect(row.done).toBe(evaluateOne(system, countedFacts(mended, named), D1)?.score ?? null);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('stay quick with thousands of records: those alike are evaluated once', () => {
    const records = Array.from({ length: 5_000 }, (_, at): Standing =>
      at % 2 === 0 ? ['fail', 'open'] : ['open', 'pass'],
    );
    const started = performance.now();
    const rows = pointsAtStake(ledgerSystem, countedFacts(records, 20), D1, stakeRecords(records));
    expect(rows).toHaveLength(5_000);
    // Far above what it takes; evaluating each by itself would take far longer.
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
