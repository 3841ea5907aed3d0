import { needsDepartment, type UpdateAccountInput } from '@gongkai/domain/account';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { fetchAccount, lockAccounts, requireDepartment } from './fetch-account.ts';

/** Changes a person's name, department or language. Who acts for a department cannot be left without one. */
export async function updateAccount(
  ctx: ServiceContext,
  { userId, patch }: UpdateAccountInput,
): Promise<void> {
  authorise(ctx, 'account.manage');
  await write(ctx, async ({ tx, audit, changed }) => {
    await lockAccounts(tx, ctx);
    const account = await fetchAccount(tx, ctx, userId);
    await requireDepartment(tx, ctx, patch.departmentId);
    const bound = account.roles.find(needsDepartment);
    if (patch.departmentId === null && bound !== undefined)
      throw new ServiceError('refused', 'role-needs-department', { role: bound });
    await tx.user.update({ where: { id: userId }, data: patch });
    const { name, departmentId, locale } = account;
    const before = { name, departmentId, locale };
    const record = { subjectType: 'account', subjectId: userId, before, after: { ...before, ...patch } };
    await audit({ action: 'account.update', ...record });
    changed({ topic: 'organisation', id: userId });
  });
}
