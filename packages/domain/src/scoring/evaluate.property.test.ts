import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorNode, IndicatorRule, IndicatorSystemDefinition } from '../indicator/index.ts';
import { leavesOf, systemProblems } from '../indicator/index.ts';
import type { EvaluationFacts } from '../metric/index.ts';
import { EvaluationResult, evaluate, evaluateOne, resultLeaves, type ResultNode } from './index.ts';
import { fromText, multiply, rational, roundHalfUp, toText } from './rational.ts';
import { plainScenarios, scenarios } from './testing/arbitraries.ts';
import { factsFor, type Tally } from './testing/tallies.ts';
import { referenceScore, weighed } from './testing/reference.ts';

const RUNS = { numRuns: 200 };

function scoreOf(system: IndicatorSystemDefinition, row: readonly Tally[]): number | null {
  return (
    evaluate(system, factsFor(system, [row])).subjects.find(({ subject }) => subject.id === 'd1')?.score ??
    null
  );
}

const D1 = { kind: 'department' as const, id: 'd1' };

/** Whether the rule charges failing records one by one, so that those counted elsewhere leave its figure. */
function countsRecords(rule: IndicatorRule): boolean {
  return ['deduction', 'proportional', 'ratio'].includes(rule.kind);
}

function rescaledRule(rule: IndicatorRule): IndicatorRule {
  switch (rule.kind) {
    case 'deduction':
    case 'count-points':
      return { ...rule, perRecord: rule.perRecord * 3 };
    case 'tiered':
      return { ...rule, tiers: rule.tiers.map(({ from, points }) => ({ from, points: points * 3 })) };
    case 'have-lack':
      return { ...rule, have: rule.have * 3, lack: rule.lack * 3 };
    default:
      return rule;
  }
}

/** Everything within the 100 three times as heavy. */
function rescaled(nodes: readonly IndicatorNode[]): IndicatorNode[] {
  const times = (limit: number | null | undefined) => (typeof limit === 'number' ? limit * 3 : null);
  return nodes.map((node) =>
    node.type === 'group'
      ? { ...node, cap: times(node.cap), lossCap: times(node.lossCap), children: rescaled(node.children) }
      : { ...node, weight: node.weight * 3, lossCap: times(node.lossCap), rule: rescaledRule(node.rule) },
  );
}

function pointsOf(nodes: readonly ResultNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.points ?? 0), 0);
}

/** An exact figure of a leaf's formula as a number; 0 where it has none. */
function figure(leaf: ResultNode, name: string): number {
  const text = leaf.formula?.figures[name] ?? null;
  const { n, d } = fromText(text === null ? '0/1' : String(text));
  return Number(n) / Number(d);
}

function everyNode(nodes: readonly ResultNode[]): ResultNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

describe('evaluate over random systems', () => {
  test('the generated systems are accepted, so the other properties speak of valid ones', () => {
    fc.assert(
      fc.property(scenarios, ({ system }) => {
        const given = leavesOf(system.nodes).flatMap((leaf) => leaf.metric ?? []);
        expect(systemProblems(system, given, true, weighed(system))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('agrees with the slow reference to the hundredth', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        const { subjects } = evaluate(system, factsFor(system, tallies));
        for (const [at, id] of ['d1', 'd2', 'd3'].entries()) {
          const found = subjects.find(({ subject }) => subject.id === id);
          const { score, base, bonus, vetoed } = referenceScore(system, tallies[at] ?? []);
          expect({
            score: found?.score,
            base: found?.base,
            bonus: found?.bonus,
            vetoed: found?.vetoes.length !== 0,
          }).toEqual({ score, base, bonus, vetoed });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('the shown parts add up to the shown whole at every level', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        for (const result of evaluate(system, factsFor(system, tallies)).subjects) {
          const cut = result.adjustments.reduce((sum, entry) => sum + entry.points, 0);
          const top = pointsOf(result.nodes) + cut;
          expect(top).toBe(result.score ?? top);
          for (const node of everyNode(result.nodes).filter(
            ({ type, points }) => type === 'group' && points !== null,
          )) {
            expect(pointsOf(node.children)).toBe(node.points);
            expect(node.children.reduce((sum, child) => sum + child.possible, 0)).toBe(node.possible);
          }
        }
      }),
      RUNS,
    );
  });

  test('a shown leaf lies less than a hundredth from its exact points, and within [0, possible]', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        const rules = new Map(leavesOf(system.nodes).map((leaf) => [leaf.key, leaf.rule]));
        for (const leaf of evaluate(system, factsFor(system, tallies)).subjects.flatMap(({ nodes }) =>
          resultLeaves(nodes),
        )) {
          const exact = figure(leaf, 'pointsExact');
          const possible = figure(leaf, 'possibleExact');
          const isFree = leaf.points === null || rules.get(leaf.key)?.kind === 'bonus';
          const rule = rules.get(leaf.key);
          const mayBeNegative =
            rule?.kind === 'bonus' ||
            rule?.kind === 'have-lack' ||
            (rule?.kind === 'deduction' && rule.floor === 'level-1');
          expect(Math.abs((leaf.points ?? 0) - exact)).toBeLessThan(1);
          expect(leaf.points ?? 0).toBeGreaterThanOrEqual(mayBeNegative ? -1_000_000 : 0);
          expect(exact).toBeLessThanOrEqual(isFree ? 1_000_000 : possible);
        }
      }),
      RUNS,
    );
  });

  test('a record that passes instead of failing never lowers the score', () => {
    fc.assert(
      fc.property(plainScenarios, fc.nat(), ({ system, tallies: [row] }, pick) => {
        const failing = row.flatMap((tally, at) => (tally !== null && tally.fail > 0 ? [at] : []));
        fc.pre(failing.length > 0);
        const chosen = failing[pick % failing.length] ?? 0;
        const better = row.map((tally, at) =>
          at === chosen && tally !== null ? { ...tally, pass: tally.pass + 1, fail: tally.fail - 1 } : tally,
        );
        // A veto without score may be lifted by it; a score may not be lost by it.
        expect(scoreOf(system, better) ?? -1).toBeGreaterThanOrEqual(scoreOf(system, row) ?? -1);
      }),
      RUNS,
    );
  });

  test('a record put right wherever it fails never lowers the score, families or not', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies: [row] }) => {
        const before = factsFor(system, [row]);
        const record = 'f0';
        const given = before.given.map((one) => ({
          ...one,
          numerator: one.numerator + Number(one.failing.some(({ id }) => id === record)),
          failing: one.failing.filter(({ id }) => id !== record),
        }));
        const score = (facts: EvaluationFacts) => evaluateOne(system, facts, D1)?.score ?? -1;
        // Listed occurrences have no record to be put right; here they are those of other records.
        const occurrences = before.occurrences.filter((entry) => entry.record?.id !== record);
        expect(score({ ...before, occurrences, given })).toBeGreaterThanOrEqual(
          score({ ...before, occurrences }),
        );
      }),
      RUNS,
    );
  });

  test('within a family every failing record loses points in one leaf only, and is named where', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        const families = new Map(leavesOf(system.nodes).map(({ key, family }) => [key, family]));
        const counting = new Map(leavesOf(system.nodes).map((leaf) => [leaf.key, countsRecords(leaf.rule)]));
        for (const { nodes } of evaluate(system, factsFor(system, tallies)).subjects) {
          const kept = resultLeaves(nodes).filter(({ key }) => families.get(key) !== null);
          for (const { key, countedElsewhere = [] } of kept)
            for (const { record, leaf } of countedElsewhere) {
              expect(families.get(leaf)).toBe(families.get(key));
              const keeper = kept.find((other) => other.key === leaf);
              expect(keeper?.failing.map(({ id }) => id)).toContain(record.id);
              const own = kept.find((other) => other.key === key && counting.get(key) === true);
              expect(own?.failing.map(({ id }) => id) ?? []).not.toContain(record.id);
            }
        }
      }),
      RUNS,
    );
  });

  test('three times all weights and points are three times every score, in the same order', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        const outside = leavesOf(system.nodes).map(({ weight }) => weight === 0);
        // What lies outside the 100 is no part of what is rescaled.
        const rows = tallies.map((row) => row.map((tally, at) => (outside[at] ? null : tally)));
        const facts = factsFor(system, rows);
        const bigger: EvaluationFacts = {
          ...facts,
          marks: facts.marks.map((mark) => ({ ...mark, points: mark.points * 3 })),
          occurrences: facts.occurrences.map((entry) => ({
            ...entry,
            points: entry.points === null ? null : entry.points * 3,
          })),
        };
        const once = evaluate(system, facts);
        const outOf = system.outOf === undefined ? undefined : system.outOf * 3;
        const again = evaluate({ ...system, nodes: rescaled(system.nodes), outOf }, bigger);
        const exactly = (result: EvaluationResult, factor: number) =>
          result.subjects.map(({ subject, exact }) => {
            const score = exact === null ? null : fromText(exact);
            return [subject.id, score && toText(multiply(score, rational(factor)))];
          });
        expect(exactly(again, 1).toSorted()).toEqual(exactly(once, 3).toSorted());
      }),
      RUNS,
    );
  });

  test('the order of departments, figures and explanations has no influence, and recomputing gives the same bytes', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        const facts = factsFor(system, tallies);
        const frozen = JSON.stringify(facts);
        const once = JSON.stringify(evaluate(system, facts));
        const turned = {
          ...facts,
          departments: facts.departments.toReversed(),
          given: facts.given.toReversed(),
          explanations: facts.explanations.toReversed(),
          states: facts.states.toReversed(),
          marks: facts.marks.toReversed(),
          occurrences: facts.occurrences.toReversed(),
        };
        expect(JSON.stringify(evaluate(system, turned))).toBe(once);
        expect(JSON.stringify(evaluate(system, JSON.parse(frozen)))).toBe(once);
        expect(JSON.stringify(facts)).toBe(frozen);
        expect(EvaluationResult.parse(JSON.parse(once))).toEqual(JSON.parse(once));
      }),
      RUNS,
    );
  });

  test('the score is its exact value rounded once, and ranks follow it', () => {
    fc.assert(
      fc.property(scenarios, ({ system, tallies }) => {
        const { subjects } = evaluate(system, factsFor(system, tallies));
        for (const { score, exact, rank, group } of subjects) {
          expect(exact === null ? null : roundHalfUp(fromText(exact))).toBe(score);
          expect(rank === null).toBe(score === null);
          const scored = subjects.flatMap((other) =>
            score === null || other.score === null || other.group !== group ? [] : [other],
          );
          for (const other of scored) {
            expect(Math.sign((rank ?? 0) - (other.rank ?? 0)) + 0).toBe(
              Math.sign((other.score ?? 0) - (score ?? 0)) + 0,
            );
          }
        }
      }),
      RUNS,
    );
  });
});
