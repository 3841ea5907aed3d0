import { decideGrant, decideRevoke, type RoleGrantInput } from '@gongkai/domain/account';
import { actorId, authorise, ServiceError, valueOf, write, type ServiceContext } from '../core/index.ts';
import { countHolders, fetchAccount, lockAccounts } from './fetch-account.ts';

/** Grants a role (安全管理员). Not to oneself; the three administrators exclude each other and all business roles. */
export async function grantRole(ctx: ServiceContext, { userId, role }: RoleGrantInput): Promise<void> {
  authorise(ctx, 'role.grant');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const account = await fetchAccount(tx, ctx, userId);
    if (!account.active) throw new ServiceError('refused', 'account-inactive');
    valueOf(decideGrant(actorId(ctx), account, role));
    const { organisationId } = ctx.actor;
    await tx.roleGrant.create({ data: { organisationId, userId, role, grantedById: actorId(ctx) } });
    const record = { before: { roles: account.roles }, after: { roles: [...account.roles, role] } };
    await audit({ action: 'role.grant', subjectType: 'account', subjectId: userId, ...record });
    changed({ topic: 'organisation', id: userId });
  });
}

/** Takes a role back. Not one's own; an administrator's role keeps at least one holder. */
export async function revokeRole(ctx: ServiceContext, { userId, role }: RoleGrantInput): Promise<void> {
  authorise(ctx, 'role.grant');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const account = await fetchAccount(tx, ctx, userId);
    valueOf(decideRevoke(actorId(ctx), account, role, await countHolders(tx, ctx, role)));
    await tx.roleGrant.updateMany({ where: { userId, role, revokedAt: null }, data: { revokedAt: ctx.now } });
    const after = { roles: account.roles.filter((held) => held !== role) };
    const record = { before: { roles: account.roles }, after };
    await audit({ action: 'role.revoke', subjectType: 'account', subjectId: userId, ...record });
    changed({ topic: 'organisation', id: userId });
  });
}
