import { decideCancel, type CancelTaskInput } from '@gongkai/domain/task';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { changeTask } from '../progress/change-task.ts';
import { taskNotice } from '../progress/notices.ts';
import { fetchTaskAt } from './fetch-task-at.ts';

/**
 * Cancels a draft or issued task with a reason; of an issued one its departments and owners are told.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or `refused` with `task-is-closed` or
 *   `task-is-cancelled`.
 */
export async function cancelTask(
  ctx: ServiceContext,
  input: CancelTaskInput,
): Promise<{ taskId: string; version: number }> {
  authorise(ctx, 'task.cancel');
  return await write(ctx, async (unit) => {
    const { row, state: task } = await fetchTaskAt(unit.tx, ctx, input);
    const after = valueOf(decideCancel(task, input));
    await changeTask(unit.tx, ctx, task, after);
    await unit.audit({
      action: 'task.cancel',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      before: { status: task.status },
      after: { status: after.status },
      reason: input.reason,
    });
    unit.changed({ topic: 'task', id: task.id });
    unit.changed({ topic: 'plan', id: row.planId });
    if (task.status === 'issued') {
      const { params, link } = await taskNotice(unit.tx, ctx, task);
      const owners = task.assignments.map((part) => part.ownerId).filter((id) => id !== null);
      const departmentIds = task.assignments.map((part) => part.departmentId);
      const people = await departmentPeople(unit.tx, ctx, departmentIds);
      const notice = { kind: 'task-cancelled' as const, params: { ...params, reason: input.reason } };
      await notify(unit, ctx, [...people, ...owners], notice, link);
    }
    return { taskId: task.id, version: task.version + 1 };
  });
}
