import { describe, expect, it } from 'vitest';
import type { GridTask } from './breakdown-data.ts';
import { canEdit, inversePatch, readWeight, withPatch } from './task-patch.ts';
import { DEPARTMENTS, makeTask } from './testing.ts';

const task: GridTask = makeTask({
  lead: { departmentId: 'd1', ownerId: 'p1', status: 'awaiting-receipt' },
  supports: [{ departmentId: 'd2', status: 'awaiting-receipt' }],
});

describe('withPatch', () => {
  it('shows the fields and takes the next version', () => {
    expect(withPatch(task, { title: '新题目', dueOn: '2021-12-01' }, DEPARTMENTS)).toMatchObject({
      title: '新题目',
      dueOn: '2021-12-01',
      version: 2,
      lead: task.lead,
      supports: task.supports,
    });
  });

  it('clears the owner with the lead, unless one is named', () => {
    expect(withPatch(task, { leadDepartmentId: 'd3' }, DEPARTMENTS).lead).toMatchObject({
      departmentId: 'd3',
      ownerId: null,
    });
    expect(withPatch(task, { leadDepartmentId: 'd3', ownerId: 'p9' }, DEPARTMENTS).lead?.ownerId).toBe('p9');
    expect(withPatch(task, { leadDepartmentId: null }, DEPARTMENTS).lead).toBeNull();
  });

  it('expands all to every active department but the lead', () => {
    const shown = withPatch(task, { support: 'all' }, DEPARTMENTS);
    expect(shown.supports.map((one) => one.departmentId)).toEqual(['d2', 'd3']);
  });

  it('takes a support that becomes the lead out of the supports', () => {
    expect(withPatch(task, { leadDepartmentId: 'd2' }, DEPARTMENTS).supports).toEqual([]);
  });
});

describe('inversePatch', () => {
  it('names what was there', () => {
    expect(inversePatch(task, { title: '新题目', weight: 300 })).toEqual({ title: '工作任务', weight: 100 });
    expect(inversePatch(task, { leadDepartmentId: 'd3' })).toEqual({
      leadDepartmentId: 'd1',
      support: ['d2'],
      ownerId: 'p1',
    });
    expect(inversePatch(task, { support: 'all' })).toEqual({ leadDepartmentId: 'd1', support: ['d2'] });
  });

  it('brings back what the patch changed', () => {
    for (const patch of [
      { title: '甲乙' },
      { leadDepartmentId: 'd2' },
      { support: [] },
      { ownerId: null },
      { deadlineKind: 'standing' as const, cycle: 'monthly' as const },
    ]) {
      const changed = withPatch(task, patch, DEPARTMENTS);
      const back = withPatch(changed, inversePatch(task, patch), DEPARTMENTS);
      expect({ ...back, version: 1 }).toEqual(task);
    }
  });
});

describe('canEdit', () => {
  it('lets a draft change freely, an issued task little, a finished one not at all', () => {
    expect(canEdit({ status: 'draft' }, 'deadline')).toBe(true);
    expect(canEdit({ status: 'issued' }, 'title')).toBe(true);
    expect(canEdit({ status: 'issued' }, 'lead')).toBe(false);
    expect(canEdit({ status: 'closed' }, 'title')).toBe(false);
    expect(canEdit({ status: 'cancelled' }, 'weight')).toBe(false);
  });
});

it('reads weights in hundredths', () => {
  expect([
    readWeight('2'),
    readWeight(' 2.5 '),
    readWeight('0.05'),
    readWeight('2.555'),
    readWeight('-1'),
    readWeight('0.00'),
  ]).toEqual([200, 250, 5, null, null, null]);
});
