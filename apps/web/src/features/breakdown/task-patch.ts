import type { TaskPatch } from '@gongkai/domain/task';
import type { GridTask, Options } from './breakdown-data.ts';

/** A column of the grid that people type into. */
export const EDITABLE = ['title', 'deliverable', 'lead', 'support', 'owner', 'deadline', 'weight'] as const;
export type EditableColumn = (typeof EDITABLE)[number];

/** Whether the column of this task can be edited in place: all of a draft, little of an issued task. */
export function canEdit(task: Pick<GridTask, 'status'>, column: EditableColumn): boolean {
  if (task.status === 'draft') return true;
  return task.status === 'issued' && ['title', 'deliverable', 'owner', 'weight'].includes(column);
}

const FIELDS: Readonly<Record<EditableColumn, readonly (keyof TaskPatch)[]>> = {
  title: ['title'],
  deliverable: ['deliverable'],
  lead: ['leadDepartmentId'],
  support: ['support'],
  owner: ['ownerId'],
  deadline: ['deadlineKind', 'startsOn', 'dueOn', 'cycle', 'eventName', 'limitAmount', 'limitUnit'],
  weight: ['weight'],
};

/** The columns that a patch changes. */
export function columnsOf(patch: TaskPatch): EditableColumn[] {
  return EDITABLE.filter((column) => FIELDS[column].some((field) => patch[field] !== undefined));
}

/** The task as it will be once the server has taken the patch; shown until it answers. */
export function withPatch(task: GridTask, patch: TaskPatch, departments: Options['departments']): GridTask {
  const { leadDepartmentId, support, ownerId, ...fields } = patch;
  const leadId = leadDepartmentId === undefined ? (task.lead?.departmentId ?? null) : leadDepartmentId;
  const sameLead = leadId === (task.lead?.departmentId ?? null);
  const owner = ownerId === undefined ? (sameLead ? (task.lead?.ownerId ?? null) : null) : ownerId;
  const supportIds =
    support === 'all'
      ? departments.filter((one) => !one.archived).map((one) => one.id)
      : (support ?? task.supports.map((one) => one.departmentId));
  return {
    ...task,
    ...fields,
    version: task.version + 1,
    lead:
      leadId === null
        ? null
        : { departmentId: leadId, ownerId: owner, status: task.lead?.status ?? 'awaiting-receipt' },
    supports: supportIds
      .filter((id) => id !== leadId)
      .map((departmentId) => ({ departmentId, status: 'awaiting-receipt' })),
  };
}

/** The patch that takes another patch back. */
export function inversePatch(task: GridTask, patch: TaskPatch): TaskPatch {
  const { leadDepartmentId, support, ownerId, ...fields } = patch;
  const stored: TaskPatch = task;
  const inverse: Record<string, unknown> = Object.fromEntries(
    (Object.keys(fields) as (keyof typeof fields)[]).map((field) => [field, stored[field]]),
  );
  const divides = leadDepartmentId !== undefined || support !== undefined;
  if (divides) {
    inverse['leadDepartmentId'] = task.lead?.departmentId ?? null;
    inverse['support'] = task.supports.map((one) => one.departmentId);
  }
  // A new lead loses the owner, so taking it back names him again.
  if (ownerId !== undefined || leadDepartmentId !== undefined)
    inverse['ownerId'] = task.lead?.ownerId ?? null;
  return inverse;
}

/** The row with one patch taken back and everything else as it is, at the version before it. */
export function withoutPatch(
  task: GridTask,
  before: GridTask,
  patch: TaskPatch,
  departments: Options['departments'],
): GridTask {
  return { ...withPatch(task, inversePatch(before, patch), departments), version: task.version - 1 };
}

/** Hundredths of a weight as typed, such as 2 or 2.5; null when it is none or nothing. */
export function readWeight(text: string): number | null {
  const match = /^(\d{1,3})(?:[.．](\d{1,2}))?$/.exec(text.trim());
  const weight = match === null ? 0 : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return weight === 0 ? null : weight;
}
