import type { BulkUpdateTasksInput } from '@gongkai/domain/task';
import { authorise, ServiceError, type ErrorDetails, type ServiceContext } from '../core/index.ts';
import { updateTask } from './update-task.ts';

/** What became of one row of a bulk edit. */
export type RowOutcome =
  | { taskId: string; ok: true; version: number }
  | { taskId: string; ok: false; reason: string; details: ErrorDetails };

/**
 * The same change to several tasks. Each is a write of its own, with its own audit row: one that fails leaves the
 * others as they are. Outcomes come in the order asked for.
 *
 * @throws ServiceError `forbidden`.
 */
export async function bulkUpdateTasks(
  ctx: ServiceContext,
  input: BulkUpdateTasksInput,
): Promise<RowOutcome[]> {
  authorise(ctx, 'task.edit');
  const outcomes: RowOutcome[] = [];
  for (const { taskId, version } of input.tasks) {
    try {
      const updated = await updateTask(ctx, { taskId, version, patch: input.patch });
      outcomes.push({ taskId, ok: true, version: updated.version });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      outcomes.push({ taskId, ok: false, reason: error.reason, details: error.details });
    }
  }
  return outcomes;
}
