import { z } from 'zod';
import {
  CreateAccountInput,
  Locale,
  ResetPasswordInput,
  RoleGrantInput,
  SetAccountActiveInput,
  UnlockAccountInput,
  UpdateAccountInput,
} from '@gongkai/domain/account';
import {
  createAccount,
  grantRole,
  listAccounts,
  resetPassword,
  revokeRole,
  setAccountActive,
  setLocale,
  unlockAccount,
  updateAccount,
} from '@gongkai/services/account';
import { procedureFor, router, signedInProcedure } from '../trpc.ts';

const manage = procedureFor('account.manage');
const grant = procedureFor('role.grant');

export const accountRouter = router({
  list: procedureFor('account.read').query(({ ctx }) => listAccounts(ctx.services)),
  create: manage.input(CreateAccountInput).mutation(({ ctx, input }) => createAccount(ctx.services, input)),
  update: manage.input(UpdateAccountInput).mutation(({ ctx, input }) => updateAccount(ctx.services, input)),
  setActive: manage
    .input(SetAccountActiveInput)
    .mutation(({ ctx, input }) => setAccountActive(ctx.services, input)),
  resetPassword: manage
    .input(ResetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx.services, input)),
  unlock: manage.input(UnlockAccountInput).mutation(({ ctx, input }) => unlockAccount(ctx.services, input)),
  grantRole: grant.input(RoleGrantInput).mutation(({ ctx, input }) => grantRole(ctx.services, input)),
  revokeRole: grant.input(RoleGrantInput).mutation(({ ctx, input }) => revokeRole(ctx.services, input)),
  /** One's own language. */
  setLocale: signedInProcedure
    .input(z.object({ locale: Locale }))
    .mutation(({ ctx, input }) => setLocale(ctx.services, input.locale)),
});
