import { authClient } from '#lib/auth-client.ts';

/** Why nobody was signed in; a key of `signIn.refusal`. */
type SignInRefusalReason =
  | 'incomplete'
  | 'wrong'
  | 'wrongLeft'
  | 'locked'
  | 'inactive'
  | 'too-many'
  | 'wrong-code'
  | 'network'
  | 'other';

export type SignInRefusal = {
  reason: SignInRefusalReason;
  /** how long the account stays locked; 0 where that is not known */
  minutes: number;
  /** attempts left before the lock; 0 where that is not known */
  left: number;
};

export type SignInAnswer =
  | { kind: 'signed-in' }
  | { kind: 'second-factor' }
  | { kind: 'refused'; refusal: SignInRefusal };

/** better-auth's error; `code` and `details` are the domain's where the domain refused. */
export type AuthError = { code?: string; status?: number; details?: unknown };

const REASON_BY_CODE: Readonly<Record<string, SignInRefusalReason>> = {
  'wrong-credentials': 'wrong',
  'account-locked': 'locked',
  'account-inactive': 'inactive',
  INVALID_USERNAME_OR_PASSWORD: 'wrong',
  INVALID_USERNAME: 'wrong',
  USERNAME_TOO_SHORT: 'wrong',
  USERNAME_TOO_LONG: 'wrong',
  INVALID_CODE: 'wrong-code',
};

const REASON_BY_STATUS: Readonly<Record<number, SignInRefusalReason>> = {
  0: 'network',
  401: 'wrong',
  423: 'locked',
  429: 'too-many',
  502: 'network',
  503: 'network',
  504: 'network',
};

function figure(details: unknown, name: 'minutes' | 'left'): number {
  const value: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, name) : undefined;
  return typeof value === 'number' ? value : 0;
}

/** The refusal behind an error; an answer that never came is the network's. */
export function refusalOf(error: AuthError): SignInRefusal {
  const reason = REASON_BY_CODE[error.code ?? ''] ?? REASON_BY_STATUS[error.status ?? 0] ?? 'other';
  const left = figure(error.details, 'left');
  return {
    reason: reason === 'wrong' && left > 0 ? 'wrongLeft' : reason,
    minutes: figure(error.details, 'minutes'),
    left,
  };
}

const OFFLINE: SignInAnswer = { kind: 'refused', refusal: { reason: 'network', minutes: 0, left: 0 } };

/** Signs in with username and password. */
export async function signIn(username: string, password: string): Promise<SignInAnswer> {
  try {
    const { data, error } = await authClient.signIn.username({ username, password });
    if (error !== null) return { kind: 'refused', refusal: refusalOf(error) };
    const needsCode = data !== null && 'twoFactorRedirect' in data && data.twoFactorRedirect === true;
    return needsCode ? { kind: 'second-factor' } : { kind: 'signed-in' };
  } catch {
    return OFFLINE;
  }
}

/** Completes a sign-in with the figures of the authenticator app. */
export async function verifyTotp(code: string): Promise<SignInAnswer> {
  try {
    const { error } = await authClient.twoFactor.verifyTotp({ code });
    return error === null ? { kind: 'signed-in' } : { kind: 'refused', refusal: refusalOf(error) };
  } catch {
    return OFFLINE;
  }
}
