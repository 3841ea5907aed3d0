import type { CreateAccountInput } from '@gongkai/domain/account';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { requireDepartment } from './fetch-account.ts';
import { insertAccount, prepareAccount } from './insert-account.ts';

/** Makes an account without any role; its first password must be changed at the first sign-in. */
export async function createAccount(ctx: ServiceContext, input: CreateAccountInput): Promise<{ id: string }> {
  authorise(ctx, 'account.manage');
  const account = await prepareAccount(input);
  return write(ctx, async ({ tx, audit, changed }) => {
    await requireDepartment(tx, ctx, account.departmentId);
    const id = await insertAccount(tx, ctx.actor.organisationId, account, { mustChangePassword: true });
    const { passwordHash: _secret, ...after } = account;
    await audit({ action: 'account.create', subjectType: 'account', subjectId: id, after });
    changed({ topic: 'organisation', id });
    return { id };
  });
}
