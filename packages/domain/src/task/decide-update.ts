import { allow, refuse, type Decision } from '../common/index.ts';
import { checkDeadline } from './deadline.ts';
import { divisionChange, expandSupport, type DivisionChange, type DivisionDepartment } from './division.ts';
import { finished, staleVersion } from './guards.ts';
import type { CreateTaskInput, TaskPatch } from './inputs.ts';
import type { TaskRefusal } from './refusal.ts';
import type { TaskState } from './state.ts';
import { checkTrajectory } from './trajectory.ts';

const DEADLINE_FIELDS = [
  'deadlineKind',
  'startsOn',
  'dueOn',
  'cycle',
  'eventName',
  'limitAmount',
  'limitUnit',
] as const;
const PLAIN_FIELDS = ['title', 'deliverable', 'weight', ...DEADLINE_FIELDS] as const;

export type TaskFieldsPatch = Partial<Pick<TaskState, (typeof PLAIN_FIELDS)[number]>>;

/** What an edit stores: the changed fields, the changed division (null: untouched), the owner (undefined: untouched). */
export type TaskUpdate = {
  task: TaskFieldsPatch;
  division: DivisionChange | null;
  ownerId: string | null | undefined;
};

/**
 * An edit of the breakdown. A draft changes freely and may stay incomplete; of an issued task only title,
 * deliverable, weight and owner change: its deadline moves by an extension, its division by a reassignment.
 */
export function decideUpdate(
  task: TaskState,
  input: { version: number; patch: TaskPatch },
  departments: readonly DivisionDepartment[],
): Decision<TaskUpdate, TaskRefusal> {
  const refused = staleVersion(task, input) ?? finished(task);
  if (refused) return refused;
  const fields = changedFields(task, input.patch);
  const division = wantedDivision(task, input.patch, departments);
  if (!division.ok) return division;
  if (task.status === 'issued') {
    if (DEADLINE_FIELDS.some((field) => field in fields)) return refuse('issued-deadline-fixed');
    if (division.value !== null) return refuse('issued-division-fixed');
  }
  const ownerId = input.patch.ownerId;
  if (Object.keys(fields).length === 0 && division.value === null && ownerId === undefined) {
    return refuse('nothing-to-change');
  }
  const next = { ...task, ...fields };
  const order = checkOrder(next);
  return order.ok ? allow({ task: fields, division: division.value, ownerId }) : order;
}

/** A new draft: answers its supporting departments; an incomplete deadline is allowed until it is issued. */
export function decideCreate(
  input: Pick<
    CreateTaskInput,
    'leadDepartmentId' | 'support' | 'trajectory' | 'startsOn' | 'dueOn' | 'deadlineKind'
  >,
  departments: readonly DivisionDepartment[],
): Decision<{ supportIds: string[] }, TaskRefusal> {
  const lead = expandSupport(
    input.leadDepartmentId === null ? [] : [input.leadDepartmentId],
    null,
    departments,
  );
  if (!lead.ok) return lead;
  const support = expandSupport(input.support, input.leadDepartmentId, departments);
  if (!support.ok) return support;
  const order = checkOrder(input);
  if (!order.ok) return order;
  if (input.trajectory !== null) {
    const trajectory = checkTrajectory(input.trajectory, input.dueOn);
    if (!trajectory.ok) return trajectory;
  }
  return allow({ supportIds: support.value });
}

function checkOrder(
  task: Pick<TaskState, 'deadlineKind' | 'startsOn' | 'dueOn'>,
): Decision<null, TaskRefusal> {
  if (task.deadlineKind !== 'dated' || task.dueOn === null) return allow(null);
  return checkDeadline({ ...task, cycle: null, eventName: null, limitAmount: null, limitUnit: null });
}

function changedFields(task: TaskState, patch: TaskPatch): TaskFieldsPatch {
  const entries = PLAIN_FIELDS.filter((field) => patch[field] !== undefined && patch[field] !== task[field]);
  return Object.fromEntries(entries.map((field) => [field, patch[field]]));
}

function wantedDivision(
  task: TaskState,
  patch: TaskPatch,
  departments: readonly DivisionDepartment[],
): Decision<DivisionChange | null, TaskRefusal> {
  if (patch.leadDepartmentId === undefined && patch.support === undefined) return allow(null);
  const present = task.assignments.find((part) => part.role === 'lead')?.departmentId ?? null;
  const leadId = patch.leadDepartmentId === undefined ? present : patch.leadDepartmentId;
  const supports = task.assignments
    .filter((part) => part.role === 'support')
    .map((part) => part.departmentId);
  // A support that becomes the lead stops supporting; naming both in one edit is an error.
  const wanted = patch.support ?? supports.filter((id) => id !== leadId);
  const lead = expandSupport(leadId === null ? [] : [leadId], null, departments);
  if (!lead.ok) return lead;
  const support = expandSupport(wanted, leadId, departments);
  if (!support.ok) return support;
  const change = divisionChange(task.assignments, leadId, support.value);
  return allow(change.add.length + change.change.length + change.remove.length > 0 ? change : null);
}
