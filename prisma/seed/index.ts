import type { ServiceDependencies } from '@gongkai/services/account';
import { addDays, type PlainDate } from '@gongkai/domain/common';
import { foundOrganisation, type FoundedOrganisation } from '@gongkai/services/organisation';
import { takeDailySnapshots, takeSnapshot } from '@gongkai/services/evaluation';
import { markAllRead } from '@gongkai/services/notification';
import { actsFor, ISSUED_ON, SAMPLE_TODAY } from './acts.ts';
import { breakDownNotice } from './break-down.ts';
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from './data/accounts.ts';
import { SAMPLE_DEPARTMENTS } from './data/departments.ts';
import type { SampleTask } from './data/task.ts';
import type { Deed } from './deed.ts';
import { announcedDeeds } from './announced.ts';
import { combinationDeeds } from './combination.ts';
import { evaluationDeeds } from './evaluation.ts';
import { finalDeeds } from './final.ts';
import { ledgerDeeds } from './ledgers.ts';
import { linkDeeds } from './links.ts';
import { samplePeople, type SamplePeople } from './people.ts';
import { playScene, type Stage } from './play.ts';
import { recordTraining } from './training.ts';

export { ledgerDeeds, SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, SAMPLE_TODAY };

/** Clearly no real office. */
const SAMPLE_NAME = '示例市自然资源和规划局';

/** Two frozen evaluations, so that changes can be shown: what the office announced at these month's ends. */
const SNAPSHOTS = [
  { on: '2021-11-30', label: '2021年11月' },
  { on: '2021-12-10', label: '2021年12月上旬' },
] as const;

/** Since when the server has kept the scores of each day. */
const DAILY_FROM = '2021-11-26';
const NOT_KEPT: readonly PlainDate[] = ['2021-12-04', '2021-12-05'];

/** Everybody has read the notices of the days before; only the last days' are still new. */
const READ_BEFORE = '2021-12-16';

/** Comes before everything else of its day. */
function readDeed({ people }: Stage): Deed {
  return {
    on: READ_BEFORE,
    play: async () => {
      for (const { username } of SAMPLE_ACCOUNTS) await markAllRead(await people.as(username, READ_BEFORE));
    },
  };
}

/** Everything that happened to the tasks. */
function taskDeeds(stage: Stage, tasks: Map<SampleTask, string>): Deed[] {
  const all = SAMPLE_DEPARTMENTS.map(({ shortName }) => shortName);
  return [...tasks].flatMap(([task, taskId]) =>
    actsFor(task, all).map((act) => ({
      on: act.on,
      play: async () => await playScene(stage, { act, task, taskId }),
    })),
  );
}

/** The evaluations come after everything else that was done on their day. */
function snapshotDeeds({ people }: Stage, planId: string): Deed[] {
  return SNAPSHOTS.map(({ on, label }) => ({
    on,
    play: async () => {
      await takeSnapshot(await people.as('office', on), { planId, label });
    },
  }));
}

/** The server kept each day's scores by itself; it stood still for maintenance over one weekend, a gap to be seen. */
function dailyDeeds({ people }: Stage): Deed[] {
  const days: PlainDate[] = [];
  for (let on: PlainDate = DAILY_FROM; on < SAMPLE_TODAY; on = addDays(on, 1)) days.push(on);
  return days
    .filter((on) => !NOT_KEPT.includes(on))
    .map((on) => ({
      on,
      play: async () => {
        const office = await people.as('office', on);
        const { organisationId } = office.actor;
        await takeDailySnapshots({ ...office, actor: { kind: 'system', name: '系统', organisationId } });
      },
    }));
}

function byDay(deeds: readonly Deed[]): Deed[] {
  return deeds.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The bureau with its departments and people, before anything is done in it. */
export async function foundSampleOffice(
  deps: ServiceDependencies,
): Promise<{ office: FoundedOrganisation; people: SamplePeople }> {
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
  return { office, people: samplePeople(deps, office) };
}

/**
 * Makes the sample office in an empty database, through the same verbs that people use.
 * `onProgress` hears after each deed how many of all are done.
 */
export async function loadSampleOffice(
  deps: ServiceDependencies,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<FoundedOrganisation> {
  const { office, people } = await foundSampleOffice(deps);
  await recordTraining(people);
  const { planId, tasks } = await breakDownNotice(people);
  const stage = { db: deps.db, people };
  const deeds = byDay([
    readDeed(stage),
    ...taskDeeds(stage, tasks),
    ...ledgerDeeds(stage),
    ...linkDeeds(stage),
    ...snapshotDeeds(stage, planId),
    ...finalDeeds(stage, planId),
    ...announcedDeeds(stage, planId),
    ...combinationDeeds(stage),
    ...evaluationDeeds(stage, planId),
    ...dailyDeeds(stage),
  ]);
  for (const [at, { play }] of deeds.entries()) {
    await play();
    onProgress(at + 1, deeds.length);
  }
  return office;
}
