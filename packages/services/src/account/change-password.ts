import { checkPassword, type ChangePasswordInput } from '@gongkai/domain/account';
import { actorId, ServiceError, valueOf, write, type ServiceContext } from '../core/index.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

/**
 * Changes one's own password and ends one's other sessions.
 *
 * @param sessionToken the session that goes on.
 * @throws ServiceError `refused`: `wrong-credentials`, `password-unchanged`, or what the password rule says.
 */
export async function changePassword(
  ctx: ServiceContext,
  { currentPassword, newPassword }: ChangePasswordInput,
  sessionToken: string,
): Promise<void> {
  const userId = actorId(ctx);
  if (userId === null) throw new ServiceError('unauthenticated', 'unauthenticated');
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { username: true, accounts: { where: { providerId: 'credential' } } },
  });
  const account = user.accounts[0];
  if (account === undefined || !(await verifyPassword(currentPassword, account.password)))
    throw new ServiceError('refused', 'wrong-credentials');
  if (newPassword === currentPassword) throw new ServiceError('refused', 'password-unchanged');
  valueOf(checkPassword(newPassword, user.username));
  const password = await hashPassword(newPassword);
  await write(ctx, async ({ tx, audit }) => {
    await tx.account.update({ where: { id: account.id }, data: { password } });
    await tx.user.update({
      where: { id: userId },
      data: { mustChangePassword: false, passwordChangedAt: ctx.now },
    });
    await tx.session.deleteMany({ where: { userId, token: { not: sessionToken } } });
    await audit({ action: 'account.change-password', subjectType: 'account', subjectId: userId });
  });
}
