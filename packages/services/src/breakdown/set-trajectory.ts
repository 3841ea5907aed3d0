import { decideTrajectory, type UpdateTrajectoryInput } from '@gongkai/domain/task';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { changeTask } from '../progress/change-task.ts';
import { fetchTaskAt } from './fetch-task-at.ts';
import { storeTrajectory } from './store-trajectory.ts';

/**
 * Agrees a dated task's trajectory (expected progress by date), from which its light is computed.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or `refused` with the rule's code.
 */
export async function setTrajectory(
  ctx: ServiceContext,
  input: UpdateTrajectoryInput,
): Promise<{ taskId: string; version: number }> {
  authorise(ctx, 'task.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { state: task } = await fetchTaskAt(tx, ctx, input);
    const points = valueOf(decideTrajectory(task, input));
    await changeTask(tx, ctx, task, {});
    await storeTrajectory(tx, task.id, points);
    await audit({
      action: 'trajectory.update',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      before: { trajectory: task.trajectory },
      after: { trajectory: points },
    });
    changed({ topic: 'task', id: task.id });
    return { taskId: task.id, version: task.version + 1 };
  });
}
