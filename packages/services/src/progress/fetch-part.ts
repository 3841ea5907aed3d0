import type { AssignmentState, TaskState } from '@gongkai/domain/task';
import type { Transaction } from '@gongkai/db';
import type { Permission } from '@gongkai/domain/permission';
import {
  authorise,
  notFound,
  organisationScope,
  versionConflict,
  type ServiceContext,
} from '../core/index.ts';
import { taskStateInclude, toTaskState, type TaskStateRow } from '../task-state/index.ts';

/** One department's part with its whole task, as the rules see them, and the task's row. */
export type FetchedPart = { row: TaskStateRow; task: TaskState; part: AssignmentState };

/**
 * The part and its task, within the actor's organisation, for an act that needs `permission` over its department.
 *
 * @throws ServiceError `assignment-not-found`; `forbidden`; `version-conflict` when the part is no longer at `version`.
 */
export async function fetchPart(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  ref: { assignmentId: string; version: number },
  permission: Permission,
): Promise<FetchedPart> {
  const row = await tx.task.findFirst({
    where: { ...organisationScope(ctx), assignments: { some: { id: ref.assignmentId } } },
    include: taskStateInclude,
  });
  const task = row === null ? null : toTaskState(row);
  const part = task?.assignments.find((one) => one.id === ref.assignmentId);
  if (row === null || task === null || part === undefined) throw notFound('assignment');
  authorise(ctx, permission, [part.departmentId]);
  if (part.version !== ref.version) throw versionConflict('assignment');
  return { row, task, part };
}
