import type { AuditAction } from '@gongkai/domain/audit';
import type { AssignmentState } from '@gongkai/domain/task';
import { toDbDateOrNull, type Prisma } from '@gongkai/db';
import {
  actorId,
  organisationScope,
  versionConflict,
  type ServiceContext,
  type WriteUnit,
} from '../core/index.ts';
import type { FetchedPart } from './fetch-part.ts';

/** What a rule wants changed in a part. */
export type PartPatch = Partial<Omit<AssignmentState, 'id' | 'departmentId' | 'version'>> & {
  returnReason?: string | null;
};

/** A part after a verb, as its caller sees it. */
export type ChangedPart = {
  taskId: string;
  assignmentId: string;
  status: AssignmentState['status'];
  percent: number;
  version: number;
};

function toData(ctx: ServiceContext, patch: PartPatch): Prisma.AssignmentUncheckedUpdateManyInput {
  const { receivedOn, submittedOn, verifiedOn, lastReportOn, ...rest } = patch;
  return {
    ...rest,
    ...(receivedOn === undefined
      ? {}
      : { receivedOn: toDbDateOrNull(receivedOn), receivedById: actorId(ctx) }),
    ...(submittedOn === undefined ? {} : { submittedOn: toDbDateOrNull(submittedOn) }),
    ...(verifiedOn === undefined
      ? {}
      : { verifiedOn: toDbDateOrNull(verifiedOn), verifiedById: actorId(ctx) }),
    ...(lastReportOn === undefined ? {} : { lastReportOn: toDbDateOrNull(lastReportOn) }),
    version: { increment: 1 },
  };
}

/** The patched fields as they were; `returnReason` is not part of the state and comes from the row. */
function fieldsBefore({ row, part }: FetchedPart, patch: PartPatch): Record<string, unknown> {
  const stored = row.assignments.find((one) => one.id === part.id);
  const before: Record<string, unknown> = { ...part, returnReason: stored?.returnReason ?? null };
  return Object.fromEntries(Object.keys(patch).map((field) => [field, before[field]]));
}

/**
 * Stores a part's patch on the version that was read, with its audit row in the task's history.
 *
 * @throws ServiceError `version-conflict` when somebody was quicker.
 */
export async function changePart(
  unit: WriteUnit,
  ctx: ServiceContext,
  fetched: FetchedPart,
  change: { patch: PartPatch; action: AuditAction; reason?: string; also?: Record<string, unknown> },
): Promise<ChangedPart> {
  const { task, part } = fetched;
  const { count } = await unit.tx.assignment.updateMany({
    where: { ...organisationScope(ctx), id: part.id, version: part.version },
    data: toData(ctx, change.patch),
  });
  if (count === 0) throw versionConflict('assignment');
  // The department stands on both sides: history names it even after the part went to another one.
  const { departmentId } = part;
  await unit.audit({
    action: change.action,
    subjectType: 'assignment',
    subjectId: part.id,
    parentId: task.id,
    before: { departmentId, ...fieldsBefore(fetched, change.patch) },
    after: { departmentId, ...change.patch, ...change.also },
    ...(change.reason === undefined ? {} : { reason: change.reason }),
  });
  unit.changed({ topic: 'task', id: task.id });
  return {
    taskId: task.id,
    assignmentId: part.id,
    status: change.patch.status ?? part.status,
    percent: change.patch.percent ?? part.percent,
    version: part.version + 1,
  };
}
