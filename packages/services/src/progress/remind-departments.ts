import type { RemindInput } from '@gongkai/domain/supervision';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { departmentNames, taskNotice } from './notices.ts';

/** What became of one task's reminder; `refusal` is a reason code. */
export type Reminded =
  | { taskId: string; ok: true; departments: string[] }
  | { taskId: string; ok: false; refusal: string };

/**
 * 催办: reminds the departments whose parts of these tasks are not handed in. Each task is its own transaction, so
 * that one that cannot be reminded does not stop the others.
 *
 * @throws ServiceError `forbidden`.
 */
export async function remindDepartments(ctx: ServiceContext, input: RemindInput): Promise<Reminded[]> {
  authorise(ctx, 'task.verify');
  const reminded: Reminded[] = [];
  for (const taskId of new Set(input.taskIds)) {
    try {
      reminded.push({ taskId, ok: true, departments: await remindOne(ctx, taskId, input.message) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      reminded.push({ taskId, ok: false, refusal: error.reason });
    }
  }
  return reminded;
}

/** Answers the short names of the departments reminded. */
function remindOne(ctx: ServiceContext, taskId: string, note: string): Promise<string[]> {
  return write(ctx, async (unit) => {
    const { state: task } = await fetchTask(unit.tx, ctx, taskId);
    const open = task.assignments.filter((part) => part.status !== 'submitted' && part.status !== 'verified');
    if (task.status !== 'issued' || open.length === 0) throw new ServiceError('refused', 'nothing-to-remind');
    const ids = open.map((part) => part.departmentId);
    const names = await departmentNames(unit.tx, ctx, ids);
    const departments = ids.map((id) => names.get(id) ?? '');
    await unit.audit({
      action: 'task.remind',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      after: { departments, note },
    });
    const owners = open.flatMap((part) => (part.ownerId === null ? [] : [part.ownerId]));
    const people = [...(await departmentPeople(unit.tx, ctx, ids)), ...owners];
    const { params, link } = await taskNotice(unit.tx, ctx, task);
    const byName = ctx.actor.name;
    await notify(unit, ctx, people, { kind: 'task-reminded', params: { ...params, byName, note } }, link);
    unit.changed({ topic: 'task', id: task.id });
    return departments;
  });
}
