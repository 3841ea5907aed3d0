import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../scoring/testing/arbitraries.ts';
import {
  placesOf,
  readSheet,
  SHEET_COLUMNS,
  SHEET_HEADINGS,
  shippedSystems,
  writeSheet,
  type SystemColumn,
} from './index.ts';

const HEADINGS = SHEET_COLUMNS.map((column) => SHEET_HEADINGS[column].zh);

/** A row of a leaf that can be read, with some cells replaced. */
function row(cells: Partial<Record<SystemColumn, string>> = {}): string[] {
  const usual = { name: '办结率', key: 'k', weight: '100', rule: '按比率', metric: 'completion' };
  const all: Partial<Record<SystemColumn, string>> = { ...usual, ...cells };
  return SHEET_COLUMNS.map((column) => all[column] ?? '');
}

function issuesOf(...rows: string[][]): string[] {
  const read = readSheet([HEADINGS, ...rows]);
  return read.ok ? [] : read.issues.map(({ cell, code }) => `${cell} ${code}`);
}

describe('an indicator sheet', () => {
  test.each(
    shippedSystems.flatMap((system) =>
      (['zh', 'en'] as const).map((language) => [system.key, language, system] as const),
    ),
  )('%s written in %s comes back as it was', (_, language, { nodes }) => {
    const headings = SHEET_COLUMNS.map((column) => SHEET_HEADINGS[column][language]);
    expect(readSheet([headings, ...writeSheet(nodes, language)])).toEqual({ ok: true, nodes });
  });

  test('any tree comes back as it was, whatever its rules', () => {
    fc.assert(
      fc.property(scenarios, ({ system }) => {
        const nodes = withMetric(system.nodes);
        expect(readSheet([HEADINGS, ...writeSheet(nodes, 'zh')])).toEqual({ ok: true, nodes });
      }),
      { numRuns: 200 },
    );
  });

  test('columns stand in any order; English words and empty rows are understood', () => {
    const headings = ['Key', 'Indicator', 'Points', 'Rule', 'Floor %', 'note'];
    expect(readSheet([headings, [], ['a', '名', '12.5', 'RATE', '50%', 'x']])).toMatchObject({
      ok: true,
      nodes: [
        {
          key: 'a',
          weight: 1_250,
          rule: { kind: 'ratio', floor: 5_000, target: 10_000 },
          explainedWorth: 100,
        },
      ],
    });
  });

  test('groups without keys go together by name', () => {
    const read = readSheet([HEADINGS, row({ group1: '时限', key: 'a' }), row({ group1: '时限', key: 'b' })]);
    expect(read).toMatchObject({
      ok: true,
      nodes: [{ key: 'group-2-1', children: [{ key: 'a' }, { key: 'b' }] }],
    });
  });

  test('what is wrong is told cell by cell, all at once', () => {
    const bad = row({
      name: '',
      key: 'b',
      weight: 'ten',
      metric: 'gone',
      rule: '猜',
      whenEmpty: '随意',
      kinds: '处室; 谁',
      explainedWorth: '101',
    });
    expect(issuesOf(row(), bad)).toEqual([
      'C3 missing',
      'D3 not-a-number',
      'E3 unknown-metric',
      'G3 unknown-word',
      'U3 unknown-word',
      'T3 unknown-word',
      'V3 out-of-range',
    ]);
    expect(issuesOf(row({ weight: '1.234' }), row({ key: '', weight: '-1' }))).toEqual([
      'D2 not-a-number',
      'D3 out-of-range',
    ]);
    expect(issuesOf(row(), row())).toEqual(['AD3 duplicate-key']);
    expect(issuesOf(row({ rule: '分档', tiers: '0=0; 60%' }))).toEqual(['M2 wrong-tiers']);
    expect(issuesOf(row({ rule: '分档' }))).toEqual(['M2 missing']);
    const first = row({ group1: '甲', group1Key: 'g' });
    expect(issuesOf(first, row({ key: 'b', group1: '乙', group1Key: 'g' }))).toEqual(['A3 group-differs']);
  });

  test('rows without a key are new indicators with keys of their own', () => {
    const read = readSheet([HEADINGS, row({ key: '' }), row({ key: '' }), row({ key: 'indicator-2' })]);
    const keys = read.ok ? read.nodes.map(({ key }) => key) : [];
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('indicator-2');
  });

  test('groups without keys get different ones, also where one row begins two', () => {
    const read = readSheet([
      HEADINGS,
      row({ key: '', group1: '任务', group2: '时限' }),
      row({ key: '', group1: '任务', group2: '质量' }),
    ]);
    const keys = read.ok ? placesOf(read.nodes).map(({ node }) => node.key) : [];
    expect(keys).toHaveLength(5);
    expect(new Set(keys).size).toBe(5);
  });

  test('a sheet without the needed columns or without rows says so', () => {
    expect(readSheet([['指标']])).toMatchObject({
      ok: false,
      issues: [{ details: { column: '分值' } }, { details: { column: '规则' } }],
    });
    expect(readSheet([['填表说明'], ['请从第二张表开始']])).toMatchObject({
      issues: [{ cell: 'A1', code: 'no-headings' }],
    });
    expect(issuesOf()).toEqual(['A2 no-rows']);
    expect(readSheet([])).toMatchObject({ ok: false });
  });
});

/** The random trees read figures that are given with their facts; a sheet names registered ones. No limit is no field. */
function withMetric<T>(nodes: T): T {
  const plain = JSON.stringify(nodes, (key, value: unknown) => {
    if (key === 'metric') return 'completion';
    return (key === 'cap' || key === 'lossCap') && value === null ? undefined : value;
  });
  return JSON.parse(plain) as T;
}
