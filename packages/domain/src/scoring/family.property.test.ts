import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineSystem, firstIndicatorSystem, type IndicatorRule } from '../indicator/index.ts';
import type { EvaluationFacts, RecordRef, SubjectRef } from '../metric/index.ts';
import { someFacts } from '../metric/testing/facts-builder.ts';
import {
  evaluate,
  evaluateOne,
  explain,
  pointsAtStake,
  resultLeaves,
  type StakeCheck,
  type StakeRecord,
} from './index.ts';
import { scenarios } from './testing/arbitraries.ts';
import { factsFor } from './testing/tallies.ts';
import { unnamed } from './testing/unnamed.ts';

const D1: SubjectRef = { kind: 'department', id: 'd1' };

describe('one record, one loss, where figures name only some of their records', () => {
  test('every score and every row is the one of figures that name them all', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 0, max: 6 }), ({ system, tallies }, named) => {
        const facts = factsFor(system, tallies);
        const whole = evaluate(system, facts);
        const cut = evaluate(system, unnamed(facts, named));
        const rows = (result: typeof whole) =>
          result.subjects.map(({ subject, exact, nodes }) => [
            subject.id,
            exact,
            resultLeaves(nodes).map(({ key, points, failingCount, formula }) => [
              key,
              points,
              failingCount,
              formula?.figures['countedElsewhere'],
            ]),
          ]);
        expect(rows(cut)).toEqual(rows(whole));
      }),
      { numRuns: 500 },
    );
  });

  test('what is counted elsewhere is said in full: by name, and by number where there is none', () => {
    const facts = ledgerFacts(Array.from({ length: 30 }, () => ['fail', 'fail', 'pass'] as const));
    const [labelled, late] = resultLeaves(evaluateOne(familySystem, unnamed(facts, 4), D1)?.nodes ?? []);
    expect(late).toMatchObject({ points: 3_000, failingCount: 0, failing: [] });
    expect(late?.countedElsewhere?.map(({ leaf }) => leaf)).toEqual(['leaf0', 'leaf0', 'leaf0', 'leaf0']);
    expect(late?.countedElsewhereMore).toEqual([{ leaf: 'leaf0', count: 26 }]);
    expect(late && explain(late)[0]).toEqual({ code: 'counted-elsewhere', operands: {}, result: 30 });
    expect(labelled).toMatchObject({ points: 0, failingCount: 30 });
    expect(labelled).not.toHaveProperty('countedElsewhereMore');
  });

  test('two indicators over the very same figure take each record once', () => {
    const [first, second, ...rest] = familySystem.nodes;
    const twice = { ...familySystem, nodes: [first!, { ...second!, metric: METRICS[0]! }, ...rest] };
    const facts = ledgerFacts(Array.from({ length: 30 }, () => ['fail', 'pass', 'pass'] as const));
    const leaves = resultLeaves(evaluateOne(twice, unnamed(facts, 4), D1)?.nodes ?? []);
    expect(leaves.map(({ failingCount }) => failingCount)).toEqual([30, 0, 0]);
  });
});

const METRICS = ['labelled', 'published-on-time', 'ending-explained'].map(
  (key) => `ledger.normative-document.${key}`,
);
const RULES: IndicatorRule[] = [
  { kind: 'ratio', floor: 0, target: 10_000 },
  { kind: 'deduction', perRecord: 40, floor: 'own' },
  { kind: 'proportional' as const },
];

/** Three checks of a ledger; the first two look at the same records. */
const familySystem = defineSystem({
  ...firstIndicatorSystem,
  key: 'family',
  nodes: METRICS.map((metric, at) => ({
    type: 'leaf' as const,
    key: `leaf${at}`,
    name: { zh: '名', en: 'name' },
    formula: { zh: '式', en: 'formula' },
    weight: at === 0 ? 5_000 : at === 1 ? 3_000 : 2_000,
    metric,
    rule: RULES[at]!,
    family: at < 2 ? 'labels' : null,
  })),
});

const LOST_ON = '2021-07-20';

/** How a record stands under each check; `lost` fails and cannot be put right any more. */
type Standing = readonly ('pass' | 'fail' | 'open' | 'lost')[];

function refOf(at: number): RecordRef {
  return { kind: 'record', id: `r${String(at).padStart(3, '0')}`, taskId: null, label: `r${at}` };
}

/** The figures of these records, counted one by one and all named. */
function ledgerFacts(records: readonly Standing[]): EvaluationFacts {
  const given = METRICS.map((metric, check) => {
    const failing = records.flatMap((one, at) =>
      one[check] === 'fail' || one[check] === 'lost' ? refOf(at) : [],
    );
    const passed = records.filter((one) => one[check] === 'pass').length;
    return { metric, subject: D1, numerator: passed, denominator: passed + failing.length, failing };
  });
  return someFacts({ given });
}

function stakeRecord(one: Standing, at: number): StakeRecord[] {
  const checks = METRICS.flatMap((metric, check): StakeCheck[] => {
    const from = one[check];
    if (from === 'open') return [{ metric, from, failsOn: LOST_ON }];
    return from === 'fail' ? [{ metric, from }] : [];
  });
  const failing = METRICS.filter((_, check) => one[check] === 'fail' || one[check] === 'lost');
  return checks.length === 0
    ? []
    : [
        {
          record: refOf(at),
          ledger: 'normative-document',
          checks,
          failing,
          failsOn: one.includes('open') ? LOST_ON : null,
        },
      ];
}

const standing = fc.constantFrom('pass' as const, 'fail' as const, 'open' as const, 'lost' as const);

test('points at stake of records in a family are those of a whole evaluation with that one put right, or left', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(standing, standing, standing), { maxLength: 24 }),
      fc.integer({ min: 0, max: 5 }),
      (records, named) => {
        const facts = unnamed(ledgerFacts(records), named);
        for (const row of pointsAtStake(familySystem, facts, D1, records.flatMap(stakeRecord))) {
          const mended = records.map((one, at) =>
            refOf(at).id === row.record.id
              ? one.map((state) => (state === 'lost' ? state : ('pass' as const)))
              : one,
          );
          expect(row.done).toBe(evaluateOne(familySystem, ledgerFacts(mended), D1)?.score ?? null);
          // Left until its limit runs out, whatever is open about it fails.
          const left = records.map((one, at) =>
            refOf(at).id === row.record.id
              ? one.map((state) => (state === 'open' ? ('fail' as const) : state))
              : one,
          );
          const missed = evaluateOne(familySystem, ledgerFacts(left), D1)?.score ?? null;
          const isOpen = records.some((one, at) => refOf(at).id === row.record.id && one.includes('open'));
          // Where nothing is measured yet there is no score to lose from: a gap.
          const isKnown = isOpen && row.now !== null && missed !== null;
          expect(row.avoided).toBe(isKnown ? (row.now ?? 0) - (missed ?? 0) : null);
        }
      },
    ),
    { numRuns: 150 },
  );
});
