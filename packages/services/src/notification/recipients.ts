import type { Role } from '@gongkai/domain/account';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

type Reader = Pick<Transaction, 'user'>;
type Asking = Pick<ServiceContext, 'actor'>;

async function holdersOf(
  tx: Reader,
  ctx: Asking,
  role: Role,
  departmentIds?: readonly string[],
): Promise<{ id: string; departmentId: string | null }[]> {
  const { organisationId } = organisationScope(ctx);
  return tx.user.findMany({
    where: {
      organisationId,
      active: true,
      grants: { some: { organisationId, role, revokedAt: null } },
      ...(departmentIds === undefined ? {} : { departmentId: { in: [...departmentIds] } }),
    },
    select: { id: true, departmentId: true },
    orderBy: { id: 'asc' },
  });
}

/** The ids of the office's own people, who verify and decide. */
export async function officePeople(tx: Reader, ctx: Asking): Promise<string[]> {
  return (await holdersOf(tx, ctx, 'office')).map((user) => user.id);
}

/** The ids of leadership, who approve. */
export async function leadershipPeople(tx: Reader, ctx: Asking): Promise<string[]> {
  return (await holdersOf(tx, ctx, 'leadership')).map((user) => user.id);
}

/** The ids of the third party's people. */
export async function assessorPeople(tx: Reader, ctx: Asking): Promise<string[]> {
  return (await holdersOf(tx, ctx, 'assessor')).map((user) => user.id);
}

/**
 * Who answers for these departments: their leads; where a department has none, all of its active people.
 * Owners of parts are added by the caller.
 */
export async function departmentPeople(
  tx: Reader,
  ctx: Asking,
  departmentIds: readonly string[],
): Promise<string[]> {
  const leads = await holdersOf(tx, ctx, 'department-lead', departmentIds);
  const led = new Set(leads.map((user) => user.departmentId));
  const without = departmentIds.filter((id) => !led.has(id));
  const others = await tx.user.findMany({
    where: { ...organisationScope(ctx), active: true, departmentId: { in: without } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return [...leads, ...others].map((user) => user.id);
}
