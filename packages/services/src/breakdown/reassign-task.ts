import { decideReassign, type ReassignTaskInput, type TaskState } from '@gongkai/domain/task';
import { authorise, valueOf, write, type ServiceContext, type WriteUnit } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { changeTask } from '../progress/change-task.ts';
import { taskNotice } from '../progress/notices.ts';
import { fetchTask } from '../task-state/index.ts';
import { checkTaskOwner, readDepartments } from './departments.ts';
import { fetchTaskAt } from './fetch-task-at.ts';
import { storeDivision, storeOwner } from './store-division.ts';
import { divisionFacts } from './task-facts.ts';

/** Everyone who took part before or takes part now, and the owners, hears of it with the reason. */
async function tellAll(
  unit: WriteUnit,
  ctx: ServiceContext,
  before: TaskState,
  after: TaskState,
  reason: string,
): Promise<void> {
  const parts = [...before.assignments, ...after.assignments];
  const people = await departmentPeople(unit.tx, ctx, [...new Set(parts.map((part) => part.departmentId))]);
  const owners = parts.map((part) => part.ownerId).filter((id) => id !== null);
  const { params, link } = await taskNotice(unit.tx, ctx, after);
  await notify(
    unit,
    ctx,
    [...people, ...owners],
    { kind: 'task-reassigned', params: { ...params, reason } },
    link,
  );
}

/**
 * Divides an issued task's work anew: lead, supports and owner, whole. What was reported stays: a department that
 * reported and no longer takes part keeps its part, no longer required.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or `refused` with the rule's code,
 *   `owner-outside-department`.
 */
export async function reassignTask(
  ctx: ServiceContext,
  input: ReassignTaskInput,
): Promise<{ taskId: string; version: number }> {
  authorise(ctx, 'task.reassign');
  return await write(ctx, async (unit) => {
    const { row, state: task } = await fetchTaskAt(unit.tx, ctx, input);
    const decided = valueOf(decideReassign(task, input, await readDepartments(unit.tx, ctx)));
    await checkTaskOwner(unit.tx, ctx, input.leadDepartmentId, decided.ownerId);
    await changeTask(unit.tx, ctx, task, {});
    await storeDivision(unit.tx, ctx, task.id, decided.division);
    await storeOwner(unit.tx, ctx, task.id, decided.ownerId);
    const { state: after } = await fetchTask(unit.tx, ctx, task.id);
    await unit.audit({
      action: 'task.reassign',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      before: divisionFacts(task.assignments),
      after: divisionFacts(after.assignments),
      reason: input.reason,
    });
    unit.changed({ topic: 'task', id: task.id });
    unit.changed({ topic: 'plan', id: row.planId });
    await tellAll(unit, ctx, task, after, input.reason);
    return { taskId: task.id, version: after.version };
  });
}
