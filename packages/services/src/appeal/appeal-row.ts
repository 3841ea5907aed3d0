import type { AppealWindow } from '@gongkai/domain/appeal';
import type { Prisma, Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import type { EvaluationHead } from '../evaluation-cycle/evaluation-row.ts';

/** An appeal as it is stored. */
export type AppealRow = Prisma.EvaluationAppealGetPayload<object>;

/** Within which days appeals may be filed; null while nothing is announced. */
export function windowOf(head: EvaluationHead): AppealWindow | null {
  if (head.announcedOn === null || head.appealUntil === null) return null;
  return {
    opensOn: head.announcedOn,
    closesOn: head.appealUntil,
    days: head.appealDays,
    state: head.appealUntilState ?? 'official',
  };
}

/** The appeal within the actor's organisation. @throws ServiceError `appeal-not-found`. */
export async function fetchAppeal(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  appealId: string,
): Promise<AppealRow> {
  const row = await tx.evaluationAppeal.findFirst({ where: { id: appealId, ...organisationScope(ctx) } });
  if (row === null) throw notFound('appeal');
  return row;
}
