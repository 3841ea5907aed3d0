import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

/** The names of the office's people, who verify what departments hand in. */
export async function listReviewers(
  tx: Pick<Transaction, 'user'>,
  ctx: Pick<ServiceContext, 'actor'>,
): Promise<string[]> {
  const { organisationId } = organisationScope(ctx);
  const people = await tx.user.findMany({
    where: {
      organisationId,
      active: true,
      grants: { some: { organisationId, role: 'office', revokedAt: null } },
    },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return people.map((person) => person.name);
}
