import { expect, test } from 'vitest';
import { NAV } from './nav.ts';
import { noticeValues } from './notice-values.ts';
import { groupHits, type SearchHit } from './search-hits.ts';
import { entryOfPath } from './use-nav.ts';

test('notices: dates in the reader’s way, yes and no as words, gaps empty', () => {
  const values = noticeValues(
    { title: '规划公示', dueOn: '2021-12-31', granted: true, workingDaysLeft: 3, note: null },
    (date) => `<${date}>`,
  );
  expect(values).toEqual({
    title: '规划公示',
    dueOn: '<2021-12-31>',
    granted: 'true',
    workingDaysLeft: 3,
    note: '',
  });
});

test('search: by kind in a fixed order, without the kinds that have no page', () => {
  const hits: SearchHit[] = [
    { kind: 'person', id: 'p', title: '张三', hint: '' },
    { kind: 'department', id: 'd', title: '法规处', hint: '法规' },
    { kind: 'task', id: 't', title: '规划公示', hint: '2021-001' },
  ];
  const groups = groupHits(hits, { '/tasks/$taskId': {}, '/admin': {} });
  expect(groups.map(({ kind, hits: some }) => [kind, some.map((one) => one.path)])).toEqual([
    ['task', ['/tasks/t']],
    ['person', ['/admin']],
  ]);
});

test('rail: a page belongs to the entry with the longest address over it', () => {
  const entries = NAV.flatMap((line) => ('group' in line ? line.entries : [line]));
  const at = (path: string) => entryOfPath(entries, path)?.label ?? null;
  expect(at('/evaluation/department/d1')).toBe('evaluation');
  expect(at('/evaluation/trend')).toBe('trend');
  expect(at('/evaluations/e1')).toBe('evaluations');
  expect(at('/combined/results/r1')).toBe('combined');
  expect(at('/indicators/compare')).toBe('indicators');
  expect(at('/tasks')).toBe('tasks');
  expect(at('/sign-in')).toBeNull();
});
