import type { DivisionChange, TaskState } from '@gongkai/domain/task';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

/** Applies a changed division to a task's parts. Parts that go have no report; see the rule. */
export async function storeDivision(
  tx: Transaction,
  ctx: ServiceContext,
  taskId: string,
  division: DivisionChange,
): Promise<void> {
  const scope = organisationScope(ctx);
  await tx.assignment.deleteMany({ where: { ...scope, taskId, id: { in: division.remove } } });
  for (const { assignmentId, role, required } of division.change) {
    await tx.assignment.updateMany({
      where: { ...scope, taskId, id: assignmentId },
      // Whoever stops leading stops answering for the task.
      data: { role, required, version: { increment: 1 }, ...(role === 'support' ? { ownerId: null } : {}) },
    });
  }
  await tx.assignment.createMany({ data: division.add.map((part) => ({ ...scope, taskId, ...part })) });
}

/** Who leads after the change. */
export function leadAfter(
  task: Pick<TaskState, 'assignments'>,
  division: DivisionChange | null,
): string | null {
  const present = task.assignments.find((part) => part.role === 'lead');
  if (division === null) return present?.departmentId ?? null;
  const added = division.add.find((part) => part.role === 'lead');
  if (added !== undefined) return added.departmentId;
  const promoted = division.change.find((part) => part.role === 'lead');
  if (promoted !== undefined)
    return task.assignments.find((part) => part.id === promoted.assignmentId)?.departmentId ?? null;
  const gone =
    present === undefined ||
    division.remove.includes(present.id) ||
    division.change.some((part) => part.assignmentId === present.id);
  return gone ? null : present.departmentId;
}

/** Names the owner of the lead's part. */
export async function storeOwner(
  tx: Transaction,
  ctx: ServiceContext,
  taskId: string,
  ownerId: string | null,
): Promise<void> {
  await tx.assignment.updateMany({
    where: { ...organisationScope(ctx), taskId, role: 'lead' },
    data: { ownerId, version: { increment: 1 } },
  });
}
