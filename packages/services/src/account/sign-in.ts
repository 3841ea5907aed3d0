import { decideSignIn, maySignIn, type SignInInput, type SignInState } from '@gongkai/domain/account';
import type { Decision } from '@gongkai/domain/common';
import type { Transaction } from '@gongkai/db';
import { ServiceError, valueOf, write, type AuditRecord } from '../core/index.ts';
import { loadSystemContext, type ServiceDependencies } from './load-context.ts';
import { verifyPassword } from './password-hash.ts';

type SignInUser = {
  id: string;
  name: string;
  organisationId: string;
  active: boolean;
  failedSignIns: number;
  lockedUntil: Date | null;
};

/**
 * Names that no account has are counted and locked like accounts, in memory: the answers must not tell
 * which names exist. The oldest are forgotten.
 */
const strangers = new Map<string, SignInState>();
const STRANGERS_KEPT = 10_000;

function refuseStranger(username: string, now: number): never {
  const state = strangers.get(username) ?? { active: true, failedSignIns: 0, lockedUntil: null };
  const { decision, figures } = decideSignIn(state, false, now);
  strangers.delete(username);
  strangers.set(username, { active: true, ...figures });
  const oldest = strangers.keys().next();
  if (strangers.size > STRANGERS_KEPT && oldest.done !== true) strangers.delete(oldest.value);
  throw refusalOf(decision);
}

function refusalOf(decision: Decision<unknown>): ServiceError {
  if (decision.ok) throw new Error('A refusal was expected.');
  return new ServiceError('unauthenticated', decision.refusal, decision.details);
}

function stateOf(user: SignInUser): SignInState {
  return { ...user, lockedUntil: user.lockedUntil?.getTime() ?? null };
}

function auditOf(user: SignInUser, decision: Decision<null>): AuditRecord {
  const record = { subjectType: 'account', subjectId: user.id };
  if (decision.ok) return { ...record, action: 'account.sign-in' };
  const isNewLock = decision.refusal === 'account-locked' && user.lockedUntil === null;
  return {
    ...record,
    action: isNewLock ? 'account.lock' : 'account.sign-in-failed',
    after: { reason: decision.refusal, ...decision.details },
  };
}

async function lockUser(tx: Transaction, id: string): Promise<SignInUser> {
  // Prisma has no row locks: attempts made at once are counted one after the other.
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.user.findUniqueOrThrow({ where: { id } });
}

/** Counts the attempt and records it; the outcome is returned, not thrown, so that both are kept. */
async function settle(
  deps: ServiceDependencies,
  found: SignInUser,
  matches: boolean,
): Promise<Decision<null>> {
  const system = await loadSystemContext(deps, found.organisationId, '登录');
  const { id: userId, name, organisationId } = found;
  const person = { kind: 'user', userId, name, organisationId, departmentId: null, roles: [] } as const;
  const ctx = matches ? { ...system, actor: { ...person, roles: [] } } : system;
  return write(ctx, async ({ tx, audit }) => {
    const user = await lockUser(tx, found.id);
    const { decision, figures } = decideSignIn(stateOf(user), matches, ctx.now.getTime());
    const lockedUntil = figures.lockedUntil === null ? null : new Date(figures.lockedUntil);
    await tx.user.update({ where: { id: user.id }, data: { ...figures, lockedUntil } });
    await audit(auditOf(user, decision));
    return decision;
  });
}

/**
 * Checks a name and a password, counts failures and locks, and records the attempt.
 *
 * @returns the account's id.
 * @throws ServiceError `unauthenticated`: `wrong-credentials` { left }, `account-locked` { minutes }, or, only
 *   to who knows the password, `account-inactive`.
 */
export async function signIn(deps: ServiceDependencies, input: SignInInput): Promise<string> {
  const username = input.username.trim().toLowerCase();
  const user = await deps.db.user.findUnique({
    where: { username },
    include: { accounts: { where: { providerId: 'credential' }, select: { password: true } } },
  });
  const matches = await verifyPassword(input.password, user?.accounts[0]?.password ?? null);
  if (user === null) return refuseStranger(username, deps.now().getTime());
  const decision = await settle(deps, user, matches);
  if (decision.ok) return user.id;
  // A disabled account looks like none at all to who does not know its password.
  if (decision.refusal === 'account-inactive' && !matches)
    return refuseStranger(username, deps.now().getTime());
  throw refusalOf(decision);
}

/** Refuses to open a session for an account that is locked or disabled, whatever way the person came. */
export async function requireMaySignIn(deps: ServiceDependencies, userId: string): Promise<void> {
  const user = await deps.db.user.findUniqueOrThrow({ where: { id: userId } });
  valueOf(maySignIn(stateOf(user), deps.now().getTime()));
}

/** Records that a person signed out. */
export async function recordSignOut(deps: ServiceDependencies, userId: string): Promise<void> {
  const { name, organisationId } = await deps.db.user.findUniqueOrThrow({ where: { id: userId } });
  const system = await loadSystemContext(deps, organisationId);
  const actor = { kind: 'user' as const, userId, name, organisationId, departmentId: null, roles: [] };
  await write({ ...system, actor }, ({ audit }) =>
    audit({ action: 'account.sign-out', subjectType: 'account', subjectId: userId }),
  );
}
