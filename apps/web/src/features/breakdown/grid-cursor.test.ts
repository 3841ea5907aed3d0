import { describe, expect, it } from 'vitest';
import { moveCursor, nextEditable } from './grid-cursor.ts';

const rows = [
  { id: 'a', status: 'draft' as const },
  { id: 'b', status: 'issued' as const },
  { id: 'c', status: 'closed' as const },
  { id: 'd', status: 'draft' as const },
];

describe('moveCursor', () => {
  it('moves by cell and stays at the edges', () => {
    const start = { taskId: 'a', column: 'title' as const };
    expect(moveCursor(rows, start, 'right')).toEqual({ taskId: 'a', column: 'deliverable' });
    expect(moveCursor(rows, start, 'down')).toEqual({ taskId: 'b', column: 'title' });
    expect(moveCursor(rows, start, 'left')).toEqual(start);
    expect(moveCursor(rows, start, 'up')).toEqual(start);
    expect(moveCursor(rows, start, 'last')).toEqual({ taskId: 'a', column: 'weight' });
  });
});

describe('nextEditable', () => {
  it('goes on in the next row and leaves out what cannot be edited', () => {
    expect(nextEditable(rows, { taskId: 'a', column: 'weight' }, 1)).toEqual({
      taskId: 'b',
      column: 'title',
    });
    expect(nextEditable(rows, { taskId: 'b', column: 'deliverable' }, 1)).toEqual({
      taskId: 'b',
      column: 'owner',
    });
    expect(nextEditable(rows, { taskId: 'b', column: 'weight' }, 1)).toEqual({
      taskId: 'd',
      column: 'title',
    });
    expect(nextEditable(rows, { taskId: 'd', column: 'title' }, -1)).toEqual({
      taskId: 'b',
      column: 'weight',
    });
  });

  it('ends at the first and the last cell', () => {
    expect(nextEditable(rows, { taskId: 'd', column: 'weight' }, 1)).toBeNull();
    expect(nextEditable(rows, { taskId: 'a', column: 'title' }, -1)).toBeNull();
  });
});
