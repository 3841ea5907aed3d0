import { decideDeactivate, type Role, type SetAccountActiveInput } from '@gongkai/domain/account';
import type { Transaction } from '@gongkai/db';
import { actorId, authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { countHolders, fetchAccount, lockAccounts } from './fetch-account.ts';

async function holdersOf(tx: Transaction, ctx: ServiceContext, roles: readonly Role[]) {
  const holders: Partial<Record<Role, number>> = {};
  for (const role of roles) holders[role] = await countHolders(tx, ctx, role);
  return holders;
}

/** Disables an account (its sessions end at once) or enables it again. Accounts are never deleted: the audit trail names them. */
export async function setAccountActive(
  ctx: ServiceContext,
  { userId, active }: SetAccountActiveInput,
): Promise<void> {
  authorise(ctx, 'account.manage');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const account = await fetchAccount(tx, ctx, userId);
    if (account.active === active) return;
    if (!active) {
      valueOf(decideDeactivate(actorId(ctx), account, await holdersOf(tx, ctx, account.roles)));
      await tx.session.deleteMany({ where: { userId } });
    }
    await tx.user.update({ where: { id: userId }, data: { active } });
    const action = active ? 'account.reactivate' : 'account.deactivate';
    const record = {
      subjectType: 'account',
      subjectId: userId,
      before: { active: !active },
      after: { active },
    };
    await audit({ action, ...record });
    changed({ topic: 'organisation', id: userId });
  });
}
