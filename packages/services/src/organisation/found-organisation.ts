import { randomUUIDv7 } from 'node:crypto';
import type { CreateAccountInput, Role } from '@gongkai/domain/account';
import { officialCalendar } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import type { CreateDepartmentInput } from '@gongkai/domain/organisation';
import { toDbDate, toDbDateOrNull, type Transaction } from '@gongkai/db';
import { dayInChina, type ServiceDependencies } from '../account/load-context.ts';
import { insertAccount, prepareAccount, type PreparedAccount } from '../account/insert-account.ts';
import { ServiceError, write, type ServiceContext, type WriteUnit } from '../core/index.ts';

/** A person of the new office; the department is named by its name. */
export type Founder = Omit<CreateAccountInput, 'departmentId'> & {
  department: string | null;
  role: Role;
  mustChangePassword: boolean;
};

export type FoundOrganisationInput = {
  name: string;
  /** the fixed day of a sample office; null for a real one */
  sampleToday: PlainDate | null;
  departments: readonly CreateDepartmentInput[];
  people: readonly Founder[];
};

export type FoundedOrganisation = {
  organisationId: string;
  /** ids by name */
  departments: Record<string, string>;
  /** ids by user name */
  people: Record<string, string>;
};

/** Two set-ups at once: the second one waits here and then finds an office. */
async function requireNone(tx: Transaction): Promise<void> {
  // Prisma has no advisory locks.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(20211108)`;
  if ((await tx.organisation.count()) > 0) throw new ServiceError('refused', 'already-set-up');
}

async function insertCalendar(tx: Transaction, organisationId: string): Promise<void> {
  const years = Object.entries(officialCalendar().years).map(([year, stored]) => ({
    ...stored,
    id: randomUUIDv7(),
    year: Number(year),
  }));
  await tx.calendarYear.createMany({
    data: years.map(({ id, year, state, source }) => ({
      id,
      organisationId,
      year,
      state,
      sourceDocument: source,
    })),
  });
  await tx.calendarDay.createMany({
    data: years.flatMap(({ id, days }) =>
      Object.entries(days).map(([on, day]) => ({ yearId: id, on: toDbDate(on), ...day })),
    ),
  });
}

async function insertDepartments(
  { tx, audit }: WriteUnit,
  organisationId: string,
  departments: FoundOrganisationInput['departments'],
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [index, department] of departments.entries()) {
    const position = index + 1;
    const { id } = await tx.department.create({ data: { ...department, organisationId, position } });
    ids[department.name] = id;
    const after = { ...department, position };
    await audit({ action: 'department.create', subjectType: 'department', subjectId: id, after });
  }
  return ids;
}

async function insertFounder(
  { tx, audit }: WriteUnit,
  organisationId: string,
  founder: Omit<Founder, 'password'> & PreparedAccount,
): Promise<string> {
  const { role, mustChangePassword, department: _named, ...account } = founder;
  const id = await insertAccount(tx, organisationId, account, { mustChangePassword });
  await tx.roleGrant.create({ data: { organisationId, userId: id, role } });
  const { passwordHash: _secret, ...shown } = account;
  const subject = { subjectType: 'account', subjectId: id };
  await audit({ action: 'account.create', ...subject, after: shown });
  await audit({ action: 'role.grant', ...subject, before: { roles: [] }, after: { roles: [role] } });
  return id;
}

function contextOf(
  deps: ServiceDependencies,
  organisationId: string,
  today: PlainDate | null,
): ServiceContext {
  const now = deps.now();
  return {
    db: deps.db,
    live: deps.live,
    files: deps.files,
    vault: deps.vault,
    fetchPage: deps.fetchPage,
    now,
    today: today ?? dayInChina(now),
    calendar: officialCalendar(),
    actor: { kind: 'system', name: '系统', organisationId },
  };
}

/**
 * Founds the one office of an empty database: departments, the published holiday calendars, and people with
 * their first roles, all of it or nothing.
 *
 * @throws ServiceError `refused`: `already-set-up` when there is an office, or what the password rule says.
 */
export async function foundOrganisation(
  deps: ServiceDependencies,
  input: FoundOrganisationInput,
): Promise<FoundedOrganisation> {
  const organisationId = randomUUIDv7();
  const people = await Promise.all(
    input.people.map(async ({ department, role, mustChangePassword, ...account }) => ({
      ...(await prepareAccount({ ...account, departmentId: null })),
      department,
      role,
      mustChangePassword,
    })),
  );
  return write(contextOf(deps, organisationId, input.sampleToday), async (unit) => {
    await requireNone(unit.tx);
    const { name, sampleToday } = input;
    await unit.tx.organisation.create({
      data: { id: organisationId, name, sampleToday: toDbDateOrNull(sampleToday) },
    });
    const subject = { subjectType: 'organisation', subjectId: organisationId };
    await unit.audit({ action: 'organisation.create', ...subject, after: { name, sampleToday } });
    await insertCalendar(unit.tx, organisationId);
    const departments = await insertDepartments(unit, organisationId, input.departments);
    const ids: Record<string, string> = {};
    for (const person of people) {
      const departmentId = person.department === null ? null : (departments[person.department] ?? null);
      ids[person.username] = await insertFounder(unit, organisationId, { ...person, departmentId });
    }
    return { organisationId, departments, people: ids };
  });
}
