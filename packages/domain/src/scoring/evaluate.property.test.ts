import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorSystemDefinition } from '../indicator/index.ts';
import { leavesOf, systemProblems } from '../indicator/index.ts';
import { EvaluationResult, evaluate, resultLeaves, type ResultNode } from './index.ts';
import { fromText, roundHalfUp } from './rational.ts';
import { factsFor, scenarios, type Tally } from './testing/arbitraries.ts';
import { referenceScore } from './testing/reference.ts';

const RUNS = { numRuns: 400 };

function scoreOf(system: IndicatorSystemDefinition, row: readonly Tally[]): number | null {
  return (
    evaluate(system, factsFor(system, [row])).subjects.find(({ subject }) => subject.id === 'd1')?.score ??
    null
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
        expect(systemProblems(system, given)).toEqual([]);
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
          const { score, base, bonus } = referenceScore(system, tallies[at] ?? []);
          expect({ score: found?.score, base: found?.base, bonus: found?.bonus }).toEqual({
            score,
            base,
            bonus,
          });
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
          const eatsGroup =
            rule?.kind === 'have-lack' || (rule?.kind === 'deduction' && rule.floor === 'level-1');
          expect(Math.abs((leaf.points ?? 0) - exact)).toBeLessThan(1);
          expect(leaf.points ?? 0).toBeGreaterThanOrEqual(eatsGroup ? -1_000_000 : 0);
          expect(exact).toBeLessThanOrEqual(isFree ? 1_000_000 : possible);
        }
      }),
      RUNS,
    );
  });

  test('a record that passes instead of failing never lowers the score', () => {
    fc.assert(
      fc.property(scenarios, fc.nat(), ({ system, tallies: [row] }, pick) => {
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
        for (const { score, exact, rank } of subjects) {
          expect(exact === null ? null : roundHalfUp(fromText(exact))).toBe(score);
          expect(rank === null).toBe(score === null);
          const scored = subjects.flatMap((other) => (score === null || other.score === null ? [] : [other]));
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
