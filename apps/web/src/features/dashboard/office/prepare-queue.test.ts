import { describe, expect, it } from 'vitest';
import { prepareQueue, waitingCount, type QueueInput } from './prepare-queue.ts';

const task = {
  id: 't1',
  code: '2021-001',
  title: '任务',
  light: 'on-course' as const,
  nextDueOn: null,
  version: 1,
};

const INPUT: QueueInput = {
  review: {
    items: [
      { kind: 'closing', id: 'c', since: '2021-12-03', departmentName: '法规处', task },
      { kind: 'closing', id: 'd', since: '2021-12-01', departmentName: '法规处', task },
    ],
    counts: { submission: 0, extension: 0, closing: 2 },
  },
  counts: {
    all: 9,
    'awaiting-receipt': 1,
    'due-this-week': 3,
    overdue: 2,
    'awaiting-verification': 0,
    stalled: 0,
  },
  drafts: 0,
  planId: 'p1',
};

describe('prepareQueue', () => {
  it('puts own decisions first, each leading to its list', () => {
    const entries = prepareQueue(INPUT);
    expect(entries.map(({ key, count }) => [key, count])).toEqual([
      ['submission', 0],
      ['extension', 0],
      ['closing', 2],
      ['awaiting-receipt', 1],
      ['overdue', 2],
      ['stalled', 0],
      ['due-this-week', 3],
    ]);
    expect(entries[2]).toMatchObject({ path: '/review', since: '2021-12-01' });
    expect(entries[4]).toMatchObject({ path: '/tasks', search: { view: 'overdue' } });
    expect(waitingCount(entries)).toBe(2);
  });

  it('asks to issue what is drafted, and counts it as the office’s own', () => {
    const entries = prepareQueue({ ...INPUT, drafts: 4 });
    expect(entries.at(-1)).toMatchObject({ key: 'drafts', count: 4, path: '/plans/p1/breakdown' });
    expect(waitingCount(entries)).toBe(6);
  });
});
