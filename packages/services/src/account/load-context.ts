import { Role } from '@gongkai/domain/account';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDate, type Database } from '@gongkai/db';
import { loadCalendar } from '../calendar/load-calendar.ts';
import type { FetchPage, FileStore, LiveBus, ServiceContext, Vault } from '../core/index.ts';

/** What a process holds for all its requests. */
export type ServiceDependencies = {
  db: Database;
  live: LiveBus;
  files: FileStore;
  vault: Vault;
  fetchPage: FetchPage;
  now: () => Date;
};

/** The calendar day in China at an instant; China has one time zone, UTC+8, without summer time. */
export function dayInChina(instant: Date): PlainDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

async function loadSurroundings(
  deps: ServiceDependencies,
  organisation: { id: string; sampleToday: Date | null },
): Promise<Omit<ServiceContext, 'actor'>> {
  const now = deps.now();
  return {
    db: deps.db,
    live: deps.live,
    files: deps.files,
    vault: deps.vault,
    fetchPage: deps.fetchPage,
    now,
    today: organisation.sampleToday === null ? dayInChina(now) : fromDbDate(organisation.sampleToday),
    calendar: await loadCalendar(deps.db, organisation.id),
  };
}

/**
 * What a verb needs when this person acts: roles that are granted now, the office's day (the sample office
 * has its own) and calendar.
 *
 * @returns null when there is no such account or it is disabled.
 */
export async function loadContext(deps: ServiceDependencies, userId: string): Promise<ServiceContext | null> {
  const user = await deps.db.user.findUnique({
    where: { id: userId, active: true },
    include: {
      grants: { where: { revokedAt: null }, select: { role: true } },
      organisation: { select: { id: true, sampleToday: true } },
    },
  });
  if (user === null) return null;
  return {
    ...(await loadSurroundings(deps, user.organisation)),
    actor: {
      kind: 'user',
      userId: user.id,
      name: user.name,
      organisationId: user.organisationId,
      departmentId: user.departmentId,
      roles: user.grants.map(({ role }) => Role.parse(role)),
    },
  };
}

/** What a verb needs when the program itself acts in an organisation. */
export async function loadSystemContext(
  deps: ServiceDependencies,
  organisationId: string,
  name = '系统',
): Promise<ServiceContext> {
  const organisation = await deps.db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { id: true, sampleToday: true },
  });
  return {
    ...(await loadSurroundings(deps, organisation)),
    actor: { kind: 'system', name, organisationId },
  };
}
