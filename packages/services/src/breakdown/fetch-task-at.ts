import type { TaskState } from '@gongkai/domain/task';
import type { Transaction } from '@gongkai/db';
import { versionConflict, type ServiceContext } from '../core/index.ts';
import { fetchTask, type TaskStateRow } from '../task-state/index.ts';

/**
 * The task as the person saw it.
 *
 * @throws ServiceError `task-not-found`, or `version-conflict` when it changed since.
 */
export async function fetchTaskAt(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  seen: { taskId: string; version: number },
): Promise<{ row: TaskStateRow; state: TaskState }> {
  const found = await fetchTask(tx, ctx, seen.taskId);
  if (found.state.version !== seen.version) throw versionConflict('task');
  return found;
}
