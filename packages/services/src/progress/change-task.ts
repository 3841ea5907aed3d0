import type { TaskState } from '@gongkai/domain/task';
import type { Prisma, Transaction } from '@gongkai/db';
import { organisationScope, versionConflict, type ServiceContext } from '../core/index.ts';

/**
 * Stores a change of a task on the version that was read.
 *
 * @throws ServiceError `version-conflict` when somebody was quicker.
 */
export async function changeTask(
  tx: Pick<Transaction, 'task'>,
  ctx: ServiceContext,
  task: Pick<TaskState, 'id' | 'version'>,
  data: Omit<Prisma.TaskUncheckedUpdateManyInput, 'version'>,
): Promise<void> {
  const { count } = await tx.task.updateMany({
    where: { ...organisationScope(ctx), id: task.id, version: task.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw versionConflict('task');
}
