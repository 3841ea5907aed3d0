import { decideUpdate, type TaskFieldsPatch, type UpdateTaskInput } from '@gongkai/domain/task';
import { toDbDateOrNull, type Prisma } from '@gongkai/db';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { changeTask } from '../progress/change-task.ts';
import { fetchTask } from '../task-state/index.ts';
import { checkTaskOwner, readDepartments } from './departments.ts';
import { fetchTaskAt } from './fetch-task-at.ts';
import { leadAfter, storeDivision, storeOwner } from './store-division.ts';
import { storeTrajectory, trajectoryAfter } from './store-trajectory.ts';
import { taskFacts } from './task-facts.ts';

function toData(patch: TaskFieldsPatch): Prisma.TaskUncheckedUpdateManyInput {
  const { startsOn, dueOn, ...plain } = patch;
  return {
    ...plain,
    ...(startsOn === undefined ? {} : { startsOn: toDbDateOrNull(startsOn) }),
    ...(dueOn === undefined ? {} : { dueOn: toDbDateOrNull(dueOn) }),
  };
}

/** The facts that differ, on both sides. */
function difference(before: Record<string, unknown>, after: Record<string, unknown>) {
  const fields = Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { before: pick(before), after: pick(after) };
}

/**
 * Edits a task in place: only what the patch names changes. A draft changes freely; of an issued task only title,
 * deliverable, weight and owner.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or `refused` with the rule's code.
 */
export async function updateTask(
  ctx: ServiceContext,
  input: UpdateTaskInput,
): Promise<{ taskId: string; version: number }> {
  authorise(ctx, 'task.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { row, state: task } = await fetchTaskAt(tx, ctx, input);
    const update = valueOf(decideUpdate(task, input, await readDepartments(tx, ctx)));
    await changeTask(tx, ctx, task, toData(update.task));
    if (update.division !== null) await storeDivision(tx, ctx, task.id, update.division);
    if (update.ownerId !== undefined) {
      await checkTaskOwner(tx, ctx, leadAfter(task, update.division), update.ownerId);
      await storeOwner(tx, ctx, task.id, update.ownerId);
    }
    const trajectory = task.status === 'draft' ? trajectoryAfter(task, update.task) : null;
    if (trajectory !== null) await storeTrajectory(tx, task.id, trajectory);
    const { state: after } = await fetchTask(tx, ctx, task.id);
    await audit({
      action: 'task.update',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      ...difference(taskFacts(task), taskFacts(after)),
    });
    changed({ topic: 'task', id: task.id });
    changed({ topic: 'plan', id: row.planId });
    return { taskId: task.id, version: after.version };
  });
}
