import { checkPassword, type ResetPasswordInput, type UnlockAccountInput } from '@gongkai/domain/account';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { fetchAccount } from './fetch-account.ts';
import { hashPassword } from './password-hash.ts';

/**
 * Gives an account a new first password: it must be changed at the next sign-in, a lock is lifted, the second
 * factor and every session end.
 */
export async function resetPassword(
  ctx: ServiceContext,
  { userId, password }: ResetPasswordInput,
): Promise<void> {
  authorise(ctx, 'account.manage');
  const { username } = await fetchAccount(ctx.db, ctx, userId);
  valueOf(checkPassword(password, username));
  const hash = await hashPassword(password);
  await write(ctx, async ({ tx, audit }) => {
    await fetchAccount(tx, ctx, userId);
    await tx.account.deleteMany({ where: { userId, providerId: 'credential' } });
    await tx.account.create({
      data: { userId, accountId: userId, providerId: 'credential', password: hash },
    });
    await tx.user.update({
      where: { id: userId },
      data: { mustChangePassword: true, failedSignIns: 0, lockedUntil: null, twoFactorEnabled: false },
    });
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.session.deleteMany({ where: { userId } });
    await audit({ action: 'account.reset-password', subjectType: 'account', subjectId: userId });
  });
}

/** Lifts a lock before its time. */
export async function unlockAccount(ctx: ServiceContext, { userId }: UnlockAccountInput): Promise<void> {
  authorise(ctx, 'account.manage');
  await write(ctx, async ({ tx, audit, changed }) => {
    const { failedSignIns, lockedUntil } = await fetchAccount(tx, ctx, userId);
    await tx.user.update({ where: { id: userId }, data: { failedSignIns: 0, lockedUntil: null } });
    const before = { failedSignIns, lockedUntil };
    await audit({ action: 'account.unlock', subjectType: 'account', subjectId: userId, before });
    changed({ topic: 'organisation', id: userId });
  });
}
