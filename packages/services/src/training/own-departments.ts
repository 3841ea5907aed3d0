import type { Transaction } from '@gongkai/db';
import { organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';

/**
 * Refuses departments of another organisation, and unknown ones.
 *
 * @throws ServiceError `unknown-department`.
 */
export async function assertOwnDepartments(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  departmentIds: readonly string[],
): Promise<void> {
  const wanted = new Set(departmentIds);
  const found = await tx.department.count({ where: { id: { in: [...wanted] }, ...organisationScope(ctx) } });
  if (found !== wanted.size) throw new ServiceError('refused', 'unknown-department');
}
