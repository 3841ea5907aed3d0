import { describe, expect, test } from 'vitest';
import { LedgerKey } from '../../ledger/keys.ts';
import { metricKeysFor } from '../../metric/registry.ts';
import { MAX_DEPTH, leavesOf, systemProblems, weightOf } from '../validate.ts';
import type { IndicatorNode } from '../definition.ts';
import { departmentSystem } from './department-system.ts';
import { checkLeaf } from './kit.ts';
import { itemsOf } from './items-of.ts';
import { unitSystem } from './unit-system.ts';

const SYSTEMS = [
  ['departments', departmentSystem, 50, 60],
  ['subordinate bureaus', unitSystem, 40, 50],
] as const;

function depthOf(node: IndicatorNode): number {
  return node.type === 'leaf' ? 1 : 1 + Math.max(...node.children.map(depthOf));
}

describe.each(SYSTEMS)('the system for %s', (_, system, least, most) => {
  const leaves = leavesOf(system.nodes);

  test('is whole: sums to 100.00, three levels at most, about so many leaves, all over known metrics', () => {
    expect(systemProblems(system)).toEqual([]);
    expect(system.nodes.reduce((sum, node) => sum + weightOf(node), 0)).toBe(10_000);
    expect(Math.max(...system.nodes.map(depthOf))).toBeLessThanOrEqual(MAX_DEPTH);
    expect(leaves.length).toBeGreaterThanOrEqual(least);
    expect(leaves.length).toBeLessThanOrEqual(most);
    const known = metricKeysFor('department');
    expect(leaves.filter(({ metric }) => metric !== null && !known.includes(metric))).toEqual([]);
  });

  test('names the source of every rule in both languages', () => {
    expect(leaves.filter(({ source }) => !source?.zh || !source.en)).toEqual([]);
  });

  test('has a bonus behind a gate, a veto, and a mark by a reviewer', () => {
    const kinds = new Set(leaves.map(({ rule }) => rule.kind));
    expect(
      ['bonus', 'veto', 'reviewer', 'ratio', 'deduction'].filter((kind) => !kinds.has(kind as 'bonus')),
    ).toEqual([]);
    expect(leaves.every(({ rule }) => rule.kind !== 'bonus' || rule.above === 8000)).toBe(true);
  });

  test('takes points for one fault once: what is late by two names is one family', () => {
    const family = (key: string) => leaves.find((leaf) => leaf.key === key)?.family;
    expect(family('on-time-completion')).toBe(family('progress-against-trajectory'));
    expect(family('training-attendance')).toBe(family('training-coverage'));
  });
});

test('the departments’ system serves all seventeen items', () => {
  const served = new Set(leavesOf(departmentSystem.nodes).flatMap((leaf) => itemsOf(leaf)));
  expect([...served].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
});

test('every kind of department has one system of the two', () => {
  const kinds = [departmentSystem, unitSystem].flatMap(({ departmentKinds }) => departmentKinds ?? []);
  expect(kinds.toSorted()).toEqual(['division', 'office', 'unit']);
});

test('a limit known from memory only is marked as such; one that was read is not', () => {
  const source = (ledger: LedgerKey, check: string) => checkLeaf(ledger, check, 0).source?.zh ?? '';
  expect(source('supply-plan', 'published-on-time')).toContain('使用前请核对原文');
  expect(source('enforcement-decision', 'penalty-on-time')).not.toContain('核对');
  expect(() => checkLeaf('supply-plan', 'no-such-check', 0)).toThrow(RangeError);
});
