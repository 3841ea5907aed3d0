import { describe, expect, it } from 'vitest';
import { firstIndicatorSystem } from '@gongkai/domain/indicator';
import type { ResultNode } from '@gongkai/domain/scoring';
import { recordPath } from './record-path.ts';
import { scoreRows } from './score-rows.ts';
import { isOpenAt, sheetRows } from './sheet-rows.ts';

function node(key: string, children: ResultNode[] = []): ResultNode {
  return {
    type: children.length > 0 ? 'group' : 'leaf',
    key,
    name: { zh: key, en: key },
    weight: 100,
    applicableWeight: 100,
    possible: 100,
    points: 50,
    state: 'measured',
    metric: null,
    formula: null,
    failing: [],
    failingCount: 0,
    children,
  };
}

const TREE = [
  node('training', [node('training-office', [node('training-sessions-held')]), node('training-coverage')]),
];

describe('sheetRows', () => {
  it('keeps the order of the tree, with depths and words', () => {
    const rows = sheetRows(TREE, firstIndicatorSystem);
    expect(rows.map(({ node: { key }, depth }) => [key, depth])).toEqual([
      ['training', 0],
      ['training-office', 1],
      ['training-sessions-held', 2],
      ['training-coverage', 1],
    ]);
    expect(rows[0]?.words).toBeNull();
    expect(rows[2]?.words?.zh).toMatch(/÷/);
  });

  it('opens what the address names, and everything below it', () => {
    const open = (leaf?: string) =>
      sheetRows(TREE, firstIndicatorSystem)
        .filter((row) => isOpenAt(row, leaf))
        .map((row) => row.node.key);
    expect(open('training-office')).toEqual(['training-office', 'training-sessions-held']);
    expect(open('training-coverage')).toEqual(['training-coverage']);
    expect(open()).toEqual([]);
  });
});

describe('recordPath', () => {
  it.each([
    [{ kind: 'assignment', id: 'a', taskId: 't', label: '' }, '/tasks/t'],
    [{ kind: 'task', id: 't', taskId: null, label: '' }, '/tasks/t'],
    [{ kind: 'session', id: 's', taskId: null, label: '' }, '/training/s'],
    [{ kind: 'department', id: 'd', taskId: null, label: '' }, '/evaluation/department/d'],
    [{ kind: 'record', id: 'r', taskId: null, label: '' }, '/records/r'],
  ] as const)('%o', (record, path) => {
    expect(recordPath(record)).toBe(path);
  });
});

describe('scoreRows', () => {
  const subject = (id: string, score: number | null) => ({
    subject: { kind: 'department' as const, id },
    name: id,
    score,
    exact: null,
    base: score,
    bonus: 0,
    band: null,
    group: null,
    rank: 1,
    tied: false,
    taskCount: 4,
    small: false,
    applicableWeight: 10_000,
    vetoes: [],
    adjustments: [],
    lost: [
      {
        key: 'k',
        name: { zh: '甲', en: 'a' },
        points: 300,
        state: 'measured' as const,
        failing: [],
        failingCount: 0,
      },
    ],
    nodes: [],
  });
  const result = {
    system: { key: 's', name: { zh: '系统', en: 's' }, composition: 'drop', ranking: 'competition' },
    subjectKind: 'department' as const,
    asOf: '2021-12-20',
    overall: 8000,
    overallBand: 'good',
    subjects: [subject('d1', 8000), subject('d2', null)],
  };

  it('has no change where either score is missing', () => {
    const previous = {
      number: 1,
      label: '11月',
      asOf: '2021-11-30',
      result: { ...result, subjects: [subject('d1', 7900), subject('d2', 7000)] },
    };
    expect(scoreRows({ result, previous }).map(({ change }) => change)).toEqual([100, null]);
    expect(scoreRows({ result, previous: null }).map(({ change, lost }) => [change, lost])).toEqual([
      [null, 300],
      [null, 300],
    ]);
  });
});
