import { decideClose, requiredParts, type CloseTaskInput, type TaskState } from '@gongkai/domain/task';
import { toDbDate, type Transaction } from '@gongkai/db';
import {
  authorise,
  ServiceError,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { changeTask } from './change-task.ts';
import { departmentNames, taskNotice } from './notices.ts';

/**
 * 销号: the office closes a task whose required parts are all verified.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or the rule's refusal;
 *   `required-part-open` names the departments.
 */
export function closeTask(
  ctx: ServiceContext,
  input: CloseTaskInput,
): Promise<{ taskId: string; status: 'closed'; closedOn: string; version: number }> {
  return write(ctx, async (unit) => {
    authorise(ctx, 'task.close');
    const { state: task } = await fetchTask(unit.tx, ctx, input.taskId);
    if (task.version !== input.version) throw versionConflict('task');
    const decision = decideClose(task, input, { today: ctx.today });
    if (!decision.ok && decision.refusal === 'required-part-open') {
      throw new ServiceError('refused', decision.refusal, {
        ...decision.details,
        departments: await openDepartments(unit.tx, ctx, task),
      });
    }
    const { status, closedOn } = valueOf(decision);
    await changeTask(unit.tx, ctx, task, { status, closedOn: toDbDate(closedOn) });
    await unit.audit({
      action: 'task.close',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      before: { status: task.status, closedOn: null },
      after: { status, closedOn },
    });
    unit.changed({ topic: 'task', id: task.id });
    const { params, link } = await taskNotice(unit.tx, ctx, task);
    const departmentIds = task.assignments.map((part) => part.departmentId);
    const people = await departmentPeople(unit.tx, ctx, departmentIds);
    await notify(unit, ctx, people, { kind: 'task-closed', params }, link);
    return { taskId: task.id, status, closedOn, version: task.version + 1 };
  });
}

/** The short names of the departments whose required parts are not verified yet. */
async function openDepartments(tx: Transaction, ctx: ServiceContext, task: TaskState): Promise<string> {
  const open = requiredParts(task.assignments).filter((part) => part.status !== 'verified');
  const ids = open.map((part) => part.departmentId);
  const names = await departmentNames(tx, ctx, ids);
  return ids.map((id) => names.get(id) ?? '').join('、');
}
