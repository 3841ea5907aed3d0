import { z } from 'zod';
import { Uuid } from '../common/index.ts';
import { PasswordText } from './password.ts';
import { Role } from './role.ts';

/** A sign-in name: 3–30 of a–z, 0–9, dot, hyphen and underscore, beginning with a letter; stored in lower case. */
export const UsernameInput = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,29}$/u, { error: 'username-malformed' });

export const Locale = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof Locale>;

const PersonName = z.string().trim().min(1).max(40);

export const CreateAccountInput = z.object({
  name: PersonName,
  username: UsernameInput,
  departmentId: Uuid.nullable().default(null),
  /** the first password; the person must change it at the first sign-in */
  password: PasswordText,
  locale: Locale.default('zh-CN'),
});
export type CreateAccountInput = z.infer<typeof CreateAccountInput>;

export const UpdateAccountInput = z.object({
  userId: Uuid,
  patch: z.object({ name: PersonName, departmentId: Uuid.nullable(), locale: Locale }).partial(),
});
export type UpdateAccountInput = z.infer<typeof UpdateAccountInput>;

export const SetAccountActiveInput = z.object({ userId: Uuid, active: z.boolean() });
export type SetAccountActiveInput = z.infer<typeof SetAccountActiveInput>;

export const ResetPasswordInput = z.object({ userId: Uuid, password: PasswordText });
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;

export const UnlockAccountInput = z.object({ userId: Uuid });
export type UnlockAccountInput = z.infer<typeof UnlockAccountInput>;

export const ChangePasswordInput = z.object({ currentPassword: PasswordText, newPassword: PasswordText });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const SignInInput = z.object({ username: z.string().trim().min(1).max(100), password: PasswordText });
export type SignInInput = z.infer<typeof SignInInput>;

export const RoleGrantInput = z.object({ userId: Uuid, role: Role });
export type RoleGrantInput = z.infer<typeof RoleGrantInput>;
