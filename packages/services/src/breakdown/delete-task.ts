import { decideDelete, type DeleteTaskInput } from '@gongkai/domain/task';
import {
  authorise,
  organisationScope,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchTaskAt } from './fetch-task-at.ts';
import { taskFacts } from './task-facts.ts';

/**
 * Takes a draft out of the breakdown; what was issued can only be cancelled. A suggestion it came from stays as it
 * is: reopen it with `restoreSuggestions`.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or `refused` with `task-not-draft`.
 */
export async function deleteTask(ctx: ServiceContext, input: DeleteTaskInput): Promise<{ taskId: string }> {
  authorise(ctx, 'task.create');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { row, state: task } = await fetchTaskAt(tx, ctx, input);
    valueOf(decideDelete(task, input));
    const { count } = await tx.task.deleteMany({
      where: { id: task.id, version: task.version, ...organisationScope(ctx) },
    });
    if (count === 0) throw versionConflict('task');
    await audit({
      action: 'task.delete',
      subjectType: 'task',
      subjectId: task.id,
      parentId: row.planId,
      before: taskFacts(task),
    });
    changed({ topic: 'plan', id: row.planId });
    return { taskId: task.id };
  });
}
