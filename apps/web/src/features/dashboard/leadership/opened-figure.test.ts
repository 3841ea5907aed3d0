import { describe, expect, it } from 'vitest';
import { openedFigure, type OpenedFigure } from './opened-figure.ts';
import { aBoard } from './testing.ts';

function ids(opened: OpenedFigure | null): string[] | null {
  if (opened === null) return null;
  if (opened.kind === 'tasks') return opened.tasks.map(({ id }) => id);
  return opened.kind === 'items'
    ? opened.items.map(({ itemId }) => itemId)
    : opened.sessions.map(({ id }) => id);
}

describe('openedFigure', () => {
  it.each([
    ['items:behind', ['i1']],
    ['items:total', ['i1', 'i2']],
    ['item:i1', ['t1', 't2']],
    ['light:overdue', ['t1']],
    ['cell:i1:d1', ['t1', 't2']],
    ['burn:2021-12-20', ['t3']],
    ['closed', ['t3']],
    ['overdue', ['t1']],
    ['soon', ['t2']],
    ['tasks', ['t1', 't2', 't3']],
    ['sessions', ['s1']],
    ['training:d1', ['s1']],
  ])('%s opens its records', (address, expected) => {
    expect(ids(openedFigure(aBoard(), address))).toEqual(expected);
  });

  it.each([
    undefined,
    '',
    'items:nobody',
    'item:',
    'light:purple',
    'cell:i2:d1',
    'cell:i1',
    'burn:2020-01-01',
  ])('an address that names nothing (%s) opens nothing', (address) => {
    expect(openedFigure(aBoard(), address)).toBeNull();
  });

  it('has as many rows as each figure says', () => {
    const board = aBoard();
    const rows = (address: string) => ids(openedFigure(board, address))?.length;
    for (const { light, count } of board.lights) expect(rows(`light:${light}`)).toBe(count);
    for (const name of ['total', 'done', 'inProgress', 'behind', 'notStarted'] as const)
      expect(rows(`items:${name}`)).toBe(board.headline[name].count);
    expect(rows('overdue')).toBe(board.figures.overdue);
    expect(rows('soon')).toBe(board.figures.soon);
    expect(rows('closed')).toBe(board.figures.closed);
    expect(rows('tasks')).toBe(board.figures.total);
    expect(rows('sessions')).toBe(board.figures.trainingHeld);
  });
});
