import { describe, expect, it } from 'vitest';
import { fromViewSearch, tableState, TasksSearch, viewSearch } from './tasks-search.ts';

const SEARCH: TasksSearch = {
  view: 'overdue',
  sort: '-due',
  group: 'lead',
  filter: { lead: ['法规处', ''] },
  q: '目录',
  columns: ['title', 'due'],
  dense: true,
  task: '0197a000-0000-7000-8000-00000000000a',
  tab: 'history',
};

describe('the task table’s address', () => {
  it('is kept in a saved view, all but the open task', () => {
    const { task: _task, tab: _tab, ...view } = SEARCH;
    expect(fromViewSearch(viewSearch(SEARCH))).toEqual(view);
    expect(viewSearch({})).toEqual({});
  });

  it('gives way where it cannot be read', () => {
    expect(TasksSearch.parse({ view: 'nonsense', task: '1', dense: 'yes', q: '目录' })).toMatchObject({
      q: '目录',
    });
    expect(fromViewSearch({ view: '"stalled"', sort: '{', columns: ['x'] })).toEqual({ view: 'stalled' });
  });

  it('hands the table its own part', () => {
    expect(Object.keys(tableState(SEARCH)).toSorted()).toEqual([
      'columns',
      'dense',
      'filter',
      'group',
      'q',
      'sort',
    ]);
  });
});
