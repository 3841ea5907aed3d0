import { describe, expect, it } from 'vitest';
import { filterSessions, SessionFilter } from './filter-sessions.ts';

function session(
  id: string,
  status: 'planned' | 'held' | 'cancelled',
  plannedOn: string,
  heldOn: string | null = null,
) {
  return { id, status, mode: id === 'b' ? ('going-out' as const) : ('inviting' as const), plannedOn, heldOn };
}

const ROWS = [
  session('a', 'held', '2021-03-01', '2021-06-01'),
  session('b', 'held', '2021-04-01', '2021-04-02'),
  session('c', 'planned', '2021-05-01'),
];

describe('filterSessions', () => {
  it('sorts by the day held, else planned', () => {
    expect(filterSessions(ROWS, {}).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
  it('narrows by state and mode together', () => {
    expect(filterSessions(ROWS, { status: 'held', mode: 'inviting' }).map(({ id }) => id)).toEqual(['a']);
    expect(filterSessions(ROWS, { status: 'cancelled' })).toEqual([]);
  });
});

describe('SessionFilter', () => {
  it('leaves out what an address cannot mean', () => {
    expect(SessionFilter.parse({ status: 'held', mode: 'x', year: 'y' })).toEqual({
      status: 'held',
      mode: undefined,
      year: undefined,
    });
  });
});
