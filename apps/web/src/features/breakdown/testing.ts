import type { GridTask, Options } from './breakdown-data.ts';

/** Three departments, the second and third active divisions; a fourth is archived. */
export const DEPARTMENTS: Options['departments'] = [
  { id: 'd1', name: '办公室', shortName: '办公室', kind: 'office', archived: false },
  { id: 'd2', name: '政策法规处', shortName: '法规处', kind: 'division', archived: false },
  { id: 'd3', name: '国土空间规划处', shortName: '规划处', kind: 'division', archived: false },
  { id: 'd4', name: '已撤处', shortName: '已撤处', kind: 'division', archived: true },
];

/** A draft with nothing assigned. */
export function makeTask(given: Partial<GridTask> = {}): GridTask {
  return {
    id: 't1',
    code: '2021-001',
    number: 1,
    planId: 'plan',
    itemId: 'i1',
    title: '工作任务',
    deliverable: '',
    weight: 100,
    deadlineKind: 'dated',
    startsOn: null,
    dueOn: null,
    originalDueOn: null,
    cycle: null,
    eventName: null,
    limitAmount: null,
    limitUnit: null,
    anchor: { start: 0, end: 10 },
    status: 'draft',
    issuedOn: null,
    closedOn: null,
    cancelReason: null,
    version: 1,
    lead: null,
    supports: [],
    trajectory: [],
    checkpointCount: 0,
    percent: 0,
    missing: null,
    ...given,
  };
}
