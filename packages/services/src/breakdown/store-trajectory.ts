import { moveTrajectoryEnd, type TaskState, type TrajectoryPoint } from '@gongkai/domain/task';
import { toDbDate, type Transaction } from '@gongkai/db';

/** Replaces a task's trajectory. */
export async function storeTrajectory(
  tx: Pick<Transaction, 'trajectoryPoint'>,
  taskId: string,
  points: readonly TrajectoryPoint[],
): Promise<void> {
  await tx.trajectoryPoint.deleteMany({ where: { taskId } });
  await tx.trajectoryPoint.createMany({
    data: points.map(({ on, percent }) => ({ taskId, on: toDbDate(on), percent })),
  });
}

/**
 * A draft's agreed trajectory after its deadline changed: its end moves with the due day, and a task that is no
 * longer dated has none. Null when it stays as it is.
 */
export function trajectoryAfter(
  task: Pick<TaskState, 'trajectory' | 'deadlineKind' | 'dueOn'>,
  patch: Partial<Pick<TaskState, 'deadlineKind' | 'dueOn'>>,
): TrajectoryPoint[] | null {
  if (task.trajectory.length === 0) return null;
  if (patch.deadlineKind === undefined && patch.dueOn === undefined) return null;
  const kind = patch.deadlineKind ?? task.deadlineKind;
  const dueOn = patch.dueOn === undefined ? task.dueOn : patch.dueOn;
  return kind !== 'dated' || dueOn === null ? [] : moveTrajectoryEnd(task.trajectory, dueOn);
}
