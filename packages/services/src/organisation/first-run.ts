import type { Role } from '@gongkai/domain/account';
import type { FirstRunInput } from '@gongkai/domain/organisation';
import type { Database } from '@gongkai/db';
import { makeFirstPassword } from '../account/first-password.ts';
import type { ServiceDependencies } from '../account/load-context.ts';
import { foundOrganisation, type Founder } from './found-organisation.ts';

/** An account made by the first run. `password` is null where the person typed it. */
export type FirstRunAccount = { role: Role; name: string; username: string; password: string | null };

/** Whether there is an office yet. */
export async function isSetUp(db: Database): Promise<boolean> {
  return (await db.organisation.findFirst({ select: { id: true } })) !== null;
}

function colleague(role: Role, name: string, username: string, taken: string): Founder {
  const free = username === taken ? `${username}2` : username;
  const password = makeFirstPassword(free);
  return {
    role,
    name,
    username: free,
    password,
    department: null,
    locale: 'zh-CN',
    mustChangePassword: true,
  };
}

/**
 * Sets up an empty installation. Duties are kept apart from the first day (三员分立): whoever fills in the page
 * becomes the system administrator; the security administrator, who grants roles, and the audit administrator
 * get accounts with a first password that is shown once, here.
 */
export async function runFirstTime(
  deps: ServiceDependencies,
  { organisation, administrator, departments }: FirstRunInput,
): Promise<{ organisationId: string; accounts: FirstRunAccount[] }> {
  const colleagues = [
    colleague('security-admin', '安全管理员', 'secadmin', administrator.username),
    colleague('audit-admin', '审计管理员', 'auditor', administrator.username),
  ];
  const self: Founder = {
    ...administrator,
    role: 'system-admin',
    department: null,
    locale: 'zh-CN',
    mustChangePassword: false,
  };
  const { organisationId } = await foundOrganisation(deps, {
    name: organisation.name,
    sampleToday: null,
    departments,
    people: [self, ...colleagues],
  });
  const accounts = [self, ...colleagues].map((one) => ({
    role: one.role,
    name: one.name,
    username: one.username,
    password: one === self ? null : one.password,
  }));
  return { organisationId, accounts };
}
