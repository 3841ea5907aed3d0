import type { AuditAction } from '@gongkai/domain/audit';
import type { Prisma } from '@gongkai/db';
import { organisationScope, versionConflict, type ServiceContext, type WriteUnit } from '../core/index.ts';
import { fetchSession, toSessionDto, type SessionDto, type SessionRow } from './session-row.ts';

type Change = {
  action: AuditAction;
  data: Prisma.TrainingSessionUncheckedUpdateManyInput;
  reason?: string;
};

/**
 * The end of every change to a session: versioned update, audit row, live notice.
 *
 * @throws ServiceError `conflict` when somebody else changed the session in between; nothing is written.
 */
export async function changeSession(
  ctx: ServiceContext,
  { tx, audit, changed }: WriteUnit,
  before: SessionRow,
  change: Change,
): Promise<SessionDto> {
  const updated = await tx.trainingSession.updateMany({
    where: { id: before.id, version: before.version, ...organisationScope(ctx) },
    data: { ...change.data, version: { increment: 1 } },
  });
  if (updated.count === 0) throw versionConflict('session');
  const after = toSessionDto(await fetchSession(tx, ctx, before.id));
  await audit({
    action: change.action,
    subjectType: 'session',
    subjectId: before.id,
    before: toSessionDto(before),
    after,
    ...(change.reason === undefined ? {} : { reason: change.reason }),
  });
  changed({ topic: 'training', id: before.id });
  return after;
}
