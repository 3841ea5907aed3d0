import type { NamedDepartment } from '@gongkai/domain/paste';
import type { DivisionDepartment } from '@gongkai/domain/task';
import { fromDbDateOrNull, type Transaction } from '@gongkai/db';
import { organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { checkOwner } from '../progress/check-owner.ts';

/** The bureau's departments in their order, archived ones too, as the division's rules and name look-ups need them. */
export async function readDepartments(
  tx: Pick<Transaction, 'department'>,
  ctx: Pick<ServiceContext, 'actor'>,
): Promise<(DivisionDepartment & NamedDepartment)[]> {
  const rows = await tx.department.findMany({
    where: organisationScope(ctx),
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, shortName: true, archivedOn: true },
  });
  return rows.map(({ archivedOn, ...row }) => ({ ...row, archivedOn: fromDbDateOrNull(archivedOn) }));
}

/**
 * A task's owner is an active person of its lead department.
 *
 * @throws ServiceError `refused` with `owner-without-lead` or `owner-outside-department`.
 */
export async function checkTaskOwner(
  tx: Pick<Transaction, 'user'>,
  ctx: Pick<ServiceContext, 'actor'>,
  leadDepartmentId: string | null,
  ownerId: string | null,
): Promise<void> {
  if (ownerId === null) return;
  if (leadDepartmentId === null) throw new ServiceError('refused', 'owner-without-lead');
  await checkOwner(tx, ctx, leadDepartmentId, ownerId);
}
