import { officialCalendar } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import type { Database } from '@gongkai/db';
import {
  createLocalLiveBus,
  createVault,
  type FileStore,
  type ServiceContext,
  type Vault,
} from '../core/index.ts';
import type { TestUser } from './make-office.ts';

/** The day on which tests take place unless they say otherwise: the day of the 2021 notice, a Monday. */
export const TEST_TODAY: PlainDate = '2021-11-08';

/** Files kept in memory. */
export function createMemoryFileStore(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: (sha256, bytes) => {
      files.set(sha256, bytes);
      return Promise.resolve();
    },
    get: (sha256) => {
      const bytes = files.get(sha256);
      return bytes === undefined
        ? Promise.reject(new Error(`No such file: ${sha256}`))
        : Promise.resolve(bytes);
    },
  };
}

/** Seals personal data in tests. */
export const TEST_VAULT: Vault = createVault('a secret for tests only');

type Surroundings = Partial<Omit<ServiceContext, 'db' | 'actor'>>;

function surroundings(db: Database, given: Surroundings): Omit<ServiceContext, 'actor'> {
  const today = given.today ?? TEST_TODAY;
  return {
    db,
    today,
    // Nine in the morning in Shanghai.
    now: new Date(`${today}T01:00:00.000Z`),
    calendar: officialCalendar(),
    live: createLocalLiveBus(),
    files: createMemoryFileStore(),
    vault: TEST_VAULT,
    fetchPage: () => Promise.reject(new Error('Tests do not fetch pages.')),
    ...given,
  };
}

/** What a verb needs when this person acts: a fixed day, the official calendar, a bus and files of its own. */
export function contextFor(db: Database, user: TestUser, given: Surroundings = {}): ServiceContext {
  const { id: userId, name, organisationId, departmentId, roles } = user;
  return {
    ...surroundings(db, given),
    actor: { kind: 'user', userId, name, organisationId, departmentId, roles },
  };
}

/** What a verb needs when the program itself acts. */
export function systemContext(
  db: Database,
  organisationId: string,
  given: Surroundings = {},
): ServiceContext {
  return { ...surroundings(db, given), actor: { kind: 'system', name: '系统', organisationId } };
}
