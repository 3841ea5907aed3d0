import type { AssignmentState, CheckpointState, TaskState } from '@gongkai/domain/task';
import { fromDbDate, fromDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';

/** What of a task row the rules need; use it wherever a verb decides about a task. */
export const taskStateInclude = {
  assignments: { orderBy: [{ role: 'asc' }, { department: { position: 'asc' } }] },
  trajectory: { orderBy: { on: 'asc' } },
  checkpoints: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.TaskInclude;

export type TaskStateRow = Prisma.TaskGetPayload<{ include: typeof taskStateInclude }>;

/** A stored part as the rules see it. The closed vocabularies are kept by CHECK constraints, hence the casts. */
export function toAssignmentState(row: TaskStateRow['assignments'][number]): AssignmentState {
  return {
    id: row.id,
    departmentId: row.departmentId,
    role: row.role as AssignmentState['role'],
    required: row.required,
    ownerId: row.ownerId,
    status: row.status as AssignmentState['status'],
    percent: row.percent,
    receivedOn: fromDbDateOrNull(row.receivedOn),
    submittedOn: fromDbDateOrNull(row.submittedOn),
    verifiedOn: fromDbDateOrNull(row.verifiedOn),
    lastReportOn: fromDbDateOrNull(row.lastReportOn),
    returnCount: row.returnCount,
    version: row.version,
  };
}

function toCheckpointState(row: TaskStateRow['checkpoints'][number]): CheckpointState {
  return {
    id: row.id,
    kind: row.kind as CheckpointState['kind'],
    label: row.label,
    startsOn: fromDbDate(row.startsOn),
    dueOn: fromDbDate(row.dueOn),
    dueState: row.dueState as CheckpointState['dueState'],
    doneOn: fromDbDateOrNull(row.doneOn),
  };
}

/** A stored task as the rules see it. The closed vocabularies are kept by CHECK constraints, hence the casts. */
export function toTaskState(row: TaskStateRow): TaskState {
  return {
    id: row.id,
    status: row.status as TaskState['status'],
    title: row.title,
    deliverable: row.deliverable,
    weight: row.weight,
    deadlineKind: row.deadlineKind as TaskState['deadlineKind'],
    startsOn: fromDbDateOrNull(row.startsOn),
    dueOn: fromDbDateOrNull(row.dueOn),
    originalDueOn: fromDbDateOrNull(row.originalDueOn),
    cycle: row.cycle as TaskState['cycle'],
    eventName: row.eventName,
    limitAmount: row.limitAmount,
    limitUnit: row.limitUnit as TaskState['limitUnit'],
    issuedOn: fromDbDateOrNull(row.issuedOn),
    closedOn: fromDbDateOrNull(row.closedOn),
    version: row.version,
    assignments: row.assignments.map(toAssignmentState),
    trajectory: row.trajectory.map((point) => ({ on: fromDbDate(point.on), percent: point.percent })),
    checkpoints: row.checkpoints.map(toCheckpointState),
  };
}

/**
 * The task with its parts, within the actor's organisation.
 *
 * @throws ServiceError `task-not-found`.
 */
export async function fetchTask(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  taskId: string,
): Promise<{ row: TaskStateRow; state: TaskState }> {
  const row = await tx.task.findFirst({
    where: { id: taskId, ...organisationScope(ctx) },
    include: taskStateInclude,
  });
  if (row === null) throw notFound('task');
  return { row, state: toTaskState(row) };
}
