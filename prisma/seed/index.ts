import type { ServiceDependencies } from '@gongkai/services/account';
import { foundOrganisation, type FoundedOrganisation } from '@gongkai/services/organisation';
import { takeSnapshot } from '@gongkai/services/evaluation';
import { markAllRead } from '@gongkai/services/notification';
import { actsFor, ISSUED_ON, SAMPLE_TODAY } from './acts.ts';
import { breakDownNotice } from './break-down.ts';
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from './data/accounts.ts';
import { SAMPLE_DEPARTMENTS } from './data/departments.ts';
import type { SampleTask } from './data/task.ts';
import { samplePeople, type SamplePeople } from './people.ts';
import { playScene, type Scene } from './play.ts';
import { recordTraining } from './training.ts';

export { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, SAMPLE_TODAY };

/** Clearly no real office. */
const SAMPLE_NAME = '示例市自然资源和规划局';

/** Two frozen evaluations, so that changes can be shown: what the office announced at these month's ends. */
const SNAPSHOTS = [
  { on: '2021-11-30', label: '2021年11月' },
  { on: '2021-12-10', label: '2021年12月上旬' },
] as const;

/** Everybody has read the notices of the days before; only the last days' are still new. */
const READ_BEFORE = '2021-12-16';

async function readNotices(sample: SamplePeople): Promise<void> {
  for (const { username } of SAMPLE_ACCOUNTS) await markAllRead(await sample.as(username, READ_BEFORE));
}

/** Everything that happened, in the order of days. */
function scenesOf(tasks: Map<SampleTask, string>): Scene[] {
  const all = SAMPLE_DEPARTMENTS.map(({ shortName }) => shortName);
  return [...tasks]
    .flatMap(([task, taskId]) => actsFor(task, all).map((act) => ({ act, task, taskId })))
    .toSorted((a, b) => (a.act.on < b.act.on ? -1 : a.act.on > b.act.on ? 1 : 0));
}

/** Makes the sample office in an empty database, through the same verbs that people use. */
export async function loadSampleOffice(deps: ServiceDependencies): Promise<FoundedOrganisation> {
  const founded = new Date(`${ISSUED_ON}T01:00:00.000Z`);
  const people = SAMPLE_ACCOUNTS.map(({ username, name, department, role }) => ({
    username,
    name,
    role,
    department: SAMPLE_DEPARTMENTS.find((one) => one.shortName === department)?.name ?? null,
    password: SAMPLE_PASSWORD,
    mustChangePassword: false,
    locale: 'zh-CN' as const,
  }));
  const office = await foundOrganisation(
    { ...deps, now: () => founded },
    { name: SAMPLE_NAME, sampleToday: SAMPLE_TODAY, departments: SAMPLE_DEPARTMENTS, people },
  );
  const sample = samplePeople(deps, office);
  await recordTraining(sample);
  const { planId, tasks } = await breakDownNotice(sample);
  const snapshots: { on: string; label: string }[] = [...SNAPSHOTS];
  let isRead = false;
  for (const scene of scenesOf(tasks)) {
    if (!isRead && scene.act.on >= READ_BEFORE) {
      await readNotices(sample);
      isRead = true;
    }
    while (snapshots[0] !== undefined && snapshots[0].on < scene.act.on) {
      const { on, label } = snapshots.shift() ?? snapshots[0];
      await takeSnapshot(await sample.as('office', on), { planId, label });
    }
    await playScene({ db: deps.db, people: sample }, scene);
  }
  return office;
}
