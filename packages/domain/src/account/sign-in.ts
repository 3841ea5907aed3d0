import { z } from 'zod';
import { allow, refuse, type Decision } from '../common/index.ts';
import type { AccountRefusal } from './refusal.ts';

/** Lock-out and session settings (等保2.0 身份鉴别: failures are handled, idle sessions end). */
export const SignInPolicy = z.object({
  /** failures in a row that lock the account */
  maxFailures: z.int().min(1).max(20).default(5),
  /** how long it stays locked */
  lockMinutes: z.int().min(1).max(1440).default(15),
  /** minutes without a request after which a session ends */
  idleMinutes: z.int().min(5).max(1440).default(30),
});
export type SignInPolicy = z.infer<typeof SignInPolicy>;
export const DEFAULT_SIGN_IN_POLICY: SignInPolicy = SignInPolicy.parse({});

/** What sign-in knows of an account; instants in epoch milliseconds. */
export type SignInState = { active: boolean; failedSignIns: number; lockedUntil: number | null };

/** Figures to store after an attempt. */
export type SignInFigures = { failedSignIns: number; lockedUntil: number | null };

/** Whether an attempt may be made at all, before the password is looked at. A lock ends by itself. */
export function maySignIn(account: SignInState, now: number): Decision<null, AccountRefusal> {
  if (account.lockedUntil !== null && now < account.lockedUntil) {
    return refuse('account-locked', { minutes: Math.ceil((account.lockedUntil - now) / 60_000) });
  }
  return account.active ? allow(null) : refuse('account-inactive');
}

/**
 * The outcome of an attempt. Success clears the count; the failure that reaches the limit locks the account. The
 * figures must be stored in either case.
 *
 * @param now epoch milliseconds.
 */
export function decideSignIn(
  account: SignInState,
  passwordMatches: boolean,
  now: number,
  policy: SignInPolicy = DEFAULT_SIGN_IN_POLICY,
): { decision: Decision<null, AccountRefusal>; figures: SignInFigures } {
  const figures = { failedSignIns: account.failedSignIns, lockedUntil: account.lockedUntil };
  const permitted = maySignIn(account, now);
  if (!permitted.ok) return { decision: permitted, figures };
  if (passwordMatches) return { decision: allow(null), figures: { failedSignIns: 0, lockedUntil: null } };
  // A lock that has run out begins a new count.
  const failures = (account.lockedUntil === null ? account.failedSignIns : 0) + 1;
  if (failures < policy.maxFailures) {
    const left = policy.maxFailures - failures;
    return {
      decision: refuse('wrong-credentials', { left }),
      figures: { failedSignIns: failures, lockedUntil: null },
    };
  }
  return {
    decision: refuse('account-locked', { minutes: policy.lockMinutes }),
    figures: { failedSignIns: failures, lockedUntil: now + policy.lockMinutes * 60_000 },
  };
}
