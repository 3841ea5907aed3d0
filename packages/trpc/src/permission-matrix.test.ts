import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '@gongkai/domain/account';
import { scopeOf, type Permission } from '@gongkai/domain/permission';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import { contextFor, makeOffice, type TestOffice, type TestUser } from '@gongkai/services/testing';
import type { TrpcContext } from './context.ts';
import { appRouter, createCaller } from './router.ts';
import { EXPECTED_ACCESS } from './testing/expected-access.ts';
import type { Access } from './trpc.ts';

type Call = (input?: unknown) => Promise<unknown>;

// Flat by path at run time; its type is the nested record.
const flat = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { access?: Access } } }>;
const procedures = Object.entries(flat).map(([path, procedure]) => ({
  path,
  access: procedure._def.meta?.access ?? null,
}));

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
  office = await makeOffice(db, { departments: 2 });
});
afterAll(() => close());

function personOf(role: Role): TestUser {
  const people: Record<Role, TestUser> = {
    office: office.office,
    'department-lead': office.departments[1]!.lead,
    'department-staff': office.departments[1]!.staff,
    leadership: office.leadership,
    'system-admin': office.systemAdmin,
    'security-admin': office.securityAdmin,
    'audit-admin': office.auditAdmin,
    assessor: office.assessor,
  };
  return people[role];
}

function contextOf(role: Role | null, mustChangePassword = false): TrpcContext {
  if (role === null) return { services: null, account: null };
  const user = personOf(role);
  return {
    services: contextFor(db, user),
    account: { username: user.username, locale: 'zh-CN', mustChangePassword },
  };
}

/** Calls a procedure by its path with input that fits nothing; answers the code of the error, or `ok`. */
async function outcome(path: string, context: TrpcContext): Promise<string> {
  const caller = createCaller(context);
  let target: unknown = caller;
  for (const name of path.split('.')) target = (target as Record<string, unknown>)[name];
  try {
    await (target as Call)({ nonsense: true });
    return 'ok';
  } catch (error) {
    if (error instanceof TRPCError)
      return error.message === 'password-change-required' ? error.message : error.code;
    throw error;
  }
}

it('lists every procedure with its access, and no other', () => {
  expect(Object.fromEntries(procedures.map(({ path, access }) => [path, access]))).toEqual(EXPECTED_ACCESS);
});

describe.each(procedures)('$path', ({ path, access }) => {
  it('is closed to strangers', async () => {
    expect(await outcome(path, contextOf(null))).toBe('UNAUTHORIZED');
  });

  it.each(Role.options)('is open to %s only as the matrix says', async (role) => {
    const holds = access === 'signed-in' || scopeOf(personOf(role), access as Permission) !== 'never';
    const isRefused = (await outcome(path, contextOf(role))) === 'FORBIDDEN';
    expect(isRefused).toBe(!holds);
  });
});

it('lets nobody work before the first password change', async () => {
  const results = await Promise.all(
    procedures
      .filter(({ path }) => path !== 'session.me')
      .map(({ path }) => outcome(path, contextOf('office', true))),
  );
  expect(new Set(results)).toEqual(new Set(['password-change-required']));
  expect(await outcome('session.me', contextOf('office', true))).toBe('ok');
});
