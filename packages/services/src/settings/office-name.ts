import type { Transaction } from '@gongkai/db';
import { notFound, type ServiceContext } from '../core/index.ts';

/** The name of the actor's office, as it heads documents. @throws ServiceError `organisation-not-found`. */
export async function officeName(
  tx: Pick<Transaction, 'organisation'>,
  ctx: Pick<ServiceContext, 'actor'>,
): Promise<string> {
  const office = await tx.organisation.findUnique({
    where: { id: ctx.actor.organisationId },
    select: { name: true },
  });
  if (office === null) throw notFound('organisation');
  return office.name;
}
