import { loadContext, type ServiceDependencies } from '@gongkai/services/account';
import type { ServiceContext } from '@gongkai/services/core';
import type { FoundedOrganisation } from '@gongkai/services/organisation';
import { SAMPLE_ACCOUNTS } from './data/accounts.ts';
import { SAMPLE_DEPARTMENTS, type SampleDepartment } from './data/departments.ts';

/** Lets the sample's people act on days of the past. */
export type SamplePeople = {
  as: (username: string, on: string) => Promise<ServiceContext>;
  /** the user name of a department's head */
  headOf: (department: SampleDepartment) => string;
  departmentId: (department: SampleDepartment) => string;
  userId: (username: string) => string;
};

/** Contexts are loaded once per person; only the day differs from act to act. */
export function samplePeople(deps: ServiceDependencies, founded: FoundedOrganisation): SamplePeople {
  const known = new Map<string, ServiceContext>();
  function userId(username: string): string {
    const id = founded.people[username];
    if (id === undefined) throw new Error(`The sample office has no account ${username}.`);
    return id;
  }
  return {
    userId,
    async as(username, on) {
      const context = known.get(username) ?? (await loadContext(deps, userId(username)));
      if (context === null) throw new Error(`The sample account ${username} cannot act.`);
      known.set(username, context);
      // Mid-morning in China.
      return { ...context, today: on, now: new Date(`${on}T02:30:00.000Z`) };
    },
    headOf(department) {
      const head = SAMPLE_ACCOUNTS.find(
        (one) => one.department === department && one.role === 'department-lead',
      );
      if (head === undefined) throw new Error(`The sample department ${department} has no head.`);
      return head.username;
    },
    departmentId(department) {
      const name = SAMPLE_DEPARTMENTS.find((one) => one.shortName === department)?.name ?? '';
      const id = founded.departments[name];
      if (id === undefined) throw new Error(`There is no sample department ${department}.`);
      return id;
    },
  };
}
