import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverageOf } from './index.ts';

const items = [
  {
    id: 'a',
    number: 1,
    duties: [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ],
  },
  { id: 'b', number: 2, duties: [] },
];

it('counts live tasks, ready ones and the duties that no task quotes', () => {
  const coverage = coverageOf(items, [
    { itemId: 'a', anchor: { start: 2, end: 10 }, cancelled: false, ready: true },
    { itemId: 'a', anchor: { start: 12, end: 15 }, cancelled: true, ready: true },
  ]);
  expect(coverage).toEqual({
    items: [
      { itemId: 'a', number: 1, taskCount: 1, readyCount: 1, openDuties: 1, fullyAssigned: true },
      { itemId: 'b', number: 2, taskCount: 0, readyCount: 0, openDuties: 0, fullyAssigned: false },
    ],
    itemCount: 2,
    coveredCount: 1,
    fullyAssignedCount: 1,
  });
});

it('calls an item fully assigned only when every live task is ready', () => {
  const task = { itemId: 'b', anchor: { start: 30, end: 40 }, cancelled: false };
  const coverage = coverageOf(items, [
    { ...task, ready: true },
    { ...task, ready: false },
  ]);
  expect(coverage.fullyAssignedCount).toBe(0);
  expect(coverage.coveredCount).toBe(1);
});

it('adds up: one more ready task never uncovers anything', () => {
  const task = fc.record({
    itemId: fc.constantFrom('a', 'b'),
    anchor: fc.nat({ max: 20 }).map((start) => ({ start, end: start + 3 })),
    cancelled: fc.boolean(),
    ready: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(task), fc.nat({ max: 17 }), (tasks, start) => {
      const before = coverageOf(items, tasks);
      const more = { itemId: 'a', anchor: { start, end: start + 3 }, cancelled: false, ready: true };
      const after = coverageOf(items, [...tasks, more]);
      expect(after.coveredCount).toBeGreaterThanOrEqual(before.coveredCount);
      expect(after.items[0]?.openDuties).toBeLessThanOrEqual(before.items[0]?.openDuties ?? 0);
      const total = after.items.reduce((sum, item) => sum + item.taskCount, 0);
      expect(total).toBe(tasks.filter((one) => !one.cancelled).length + 1);
    }),
  );
});
