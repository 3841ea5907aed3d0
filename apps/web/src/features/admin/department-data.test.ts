import { describe, expect, it } from 'vitest';
import { archiveObstacles, moveId } from './department-data.ts';

describe('moveId', () => {
  const ids = ['a', 'b', 'c'];
  it('swaps with the neighbour and stays at either end', () => {
    expect(moveId(ids, 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moveId(ids, 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moveId(ids, 'a', -1)).toEqual(ids);
    expect(moveId(ids, 'c', 1)).toEqual(ids);
    expect(moveId(ids, 'x', 1)).toEqual(ids);
  });
});

describe('archiveObstacles', () => {
  it('names open tasks before people, and the office alone', () => {
    expect(archiveObstacles({ kind: 'division', openTasks: 3, people: 2 })).toEqual(['tasks', 'people']);
    expect(archiveObstacles({ kind: 'unit', openTasks: 0, people: 0 })).toEqual([]);
    expect(archiveObstacles({ kind: 'office', openTasks: 0, people: 0 })).toEqual(['office']);
  });
});
