import { Role } from '@gongkai/domain/account';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';

/** An account of the actor's office with the roles it holds now. */
export async function fetchAccount(tx: Transaction, ctx: ServiceContext, userId: string) {
  const user = await tx.user.findFirst({
    where: { id: userId, ...organisationScope(ctx) },
    include: { grants: { where: { revokedAt: null } } },
  });
  if (user === null) throw notFound('account');
  const { grants, ...account } = user;
  return { ...account, userId: user.id, roles: grants.map(({ role }) => Role.parse(role)) };
}

/**
 * Keeps changes of accounts and roles in one office apart until the end of the transaction: rules such as
 * "the last administrator stays" look at several rows.
 */
export async function lockAccounts(tx: Transaction, ctx: ServiceContext): Promise<void> {
  // Prisma has no row locks.
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${ctx.actor.organisationId}::uuid FOR UPDATE`;
}

/** How many active people of the office hold the role. */
export function countHolders(tx: Transaction, ctx: ServiceContext, role: Role): Promise<number> {
  return tx.user.count({
    where: { ...organisationScope(ctx), active: true, grants: { some: { role, revokedAt: null } } },
  });
}

/** Refuses a department that is not the office's or is archived. */
export async function requireDepartment(
  tx: Transaction,
  ctx: ServiceContext,
  departmentId: string | null | undefined,
): Promise<void> {
  if (departmentId === null || departmentId === undefined) return;
  const where = { id: departmentId, ...organisationScope(ctx), archivedOn: null };
  if ((await tx.department.findFirst({ where, select: { id: true } })) === null) throw notFound('department');
}
