import { AccountRefusal, checkPassword } from '@gongkai/domain/account';
import { authClient } from '#lib/auth-client.ts';

/** What is wrong: with the form, with the password by the domain's rule, or with the call. */
export type PasswordProblem = {
  code: 'incomplete' | 'not-same' | 'wrong' | 'network' | 'internal' | AccountRefusal;
  details?: Record<string, string | number>;
};

/** What the form can tell by itself; the server checks again. */
export function passwordProblem(
  values: { current: string; next: string; again: string },
  username: string,
): PasswordProblem | null {
  if (Object.values(values).includes('')) return { code: 'incomplete' };
  if (values.next === values.current) return { code: 'password-unchanged' };
  const decision = checkPassword(values.next, username);
  if (!decision.ok) return { code: decision.refusal, details: decision.details };
  return values.next === values.again ? null : { code: 'not-same' };
}

/** The server's error: `reason` and `details` are the domain's. */
type AuthError = { reason?: unknown; details?: unknown; status?: number };

function problemOf({ reason, details, status }: AuthError): PasswordProblem {
  if (reason === 'wrong-credentials') return { code: 'wrong' };
  const refusal = AccountRefusal.find((code) => code === reason);
  if (refusal === undefined) return { code: status === undefined || status === 0 ? 'network' : 'internal' };
  return { code: refusal, details: typeof details === 'object' && details !== null ? { ...details } : {} };
}

/** Sets the new password and ends the person's other sessions. Null when it was set. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<PasswordProblem | null> {
  try {
    const { error } = await authClient.changePassword({
      currentPassword,
      newPassword,
      revokeOtherSessions: true,
    });
    return error === null ? null : problemOf(error);
  } catch {
    return { code: 'network' };
  }
}
