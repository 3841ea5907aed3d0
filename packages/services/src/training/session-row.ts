import type { SessionState } from '@gongkai/domain/training';
import { fromDbDate, fromDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';

export const sessionInclude = {
  trainingPlan: { select: { year: true } },
  attendances: { select: { departmentId: true, expected: true, actual: true } },
  materials: {
    include: { file: { select: { name: true, size: true, mime: true } } },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.TrainingSessionInclude;

export type SessionRow = Prisma.TrainingSessionGetPayload<{ include: typeof sessionInclude }>;

/** A stored session as the rules see it. The closed vocabularies are kept by CHECK constraints, hence the casts. */
export function toSessionState(row: SessionRow): SessionState {
  return {
    status: row.status as SessionState['status'],
    plannedOn: fromDbDate(row.plannedOn),
    heldOn: fromDbDateOrNull(row.heldOn),
    version: row.version,
  };
}

/** A session as it goes over the wire. */
export function toSessionDto(row: SessionRow) {
  const state = toSessionState(row);
  return {
    ...state,
    id: row.id,
    title: row.title,
    mode: row.mode === 'going-out' ? ('going-out' as const) : ('inviting' as const),
    trainer: row.trainer,
    venue: row.venue,
    topics: row.topics,
    minutes: row.minutes,
    note: row.note,
    hostDepartmentId: row.hostDepartmentId,
    attendances: row.attendances,
    materials: row.materials.map(({ id, title, fileId, file }) => ({ id, title, fileId, ...file })),
  };
}
export type SessionDto = ReturnType<typeof toSessionDto>;

/**
 * The session within the actor's organisation.
 *
 * @throws ServiceError `session-not-found`.
 */
export async function fetchSession(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  sessionId: string,
): Promise<SessionRow> {
  const row = await tx.trainingSession.findFirst({
    where: { id: sessionId, ...organisationScope(ctx) },
    include: sessionInclude,
  });
  if (row === null) throw notFound('session');
  return row;
}
