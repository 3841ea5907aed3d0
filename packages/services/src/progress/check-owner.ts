import type { Transaction } from '@gongkai/db';
import { organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';

/**
 * A part's owner is an active person of its department; null names nobody.
 *
 * @throws ServiceError `refused` with `owner-outside-department`.
 */
export async function checkOwner(
  tx: Pick<Transaction, 'user'>,
  ctx: Pick<ServiceContext, 'actor'>,
  departmentId: string,
  ownerId: string | null,
): Promise<void> {
  if (ownerId === null) return;
  const found = await tx.user.count({
    where: { ...organisationScope(ctx), id: ownerId, departmentId, active: true },
  });
  if (found === 0) throw new ServiceError('refused', 'owner-outside-department');
}
