import { createHash } from 'node:crypto';
import type { Database } from '@gongkai/db';
import { cancelTask } from '@gongkai/services/breakdown';
import {
  closeTask,
  decideExtension,
  receiveAssignment,
  recordOccurrence,
  reportProgress,
  requestExtension,
  returnAssignment,
  verifyAssignment,
} from '@gongkai/services/progress';
import type { Act } from './acts.ts';
import type { SampleDepartment } from './data/departments.ts';
import type { SampleTask } from './data/task.ts';
import type { SamplePeople } from './people.ts';

/** One act with the task that it belongs to. */
type Scene = { act: Act; task: SampleTask; taskId: string };

/** Where everything is played: the database, and people who act on days of the past. */
export type Stage = { db: Database; people: SamplePeople };

async function partOf({ db, people }: Stage, taskId: string, department: SampleDepartment) {
  const part = await db.assignment.findUniqueOrThrow({
    where: { taskId_departmentId: { taskId, departmentId: people.departmentId(department) } },
    select: { id: true, version: true },
  });
  return { assignmentId: part.id, version: part.version };
}

async function versionOf({ db }: Stage, taskId: string) {
  const { version } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { version: true } });
  return { taskId, version };
}

async function checkpointId(
  { db }: Stage,
  taskId: string,
  label: string | undefined,
): Promise<string | null> {
  if (label === undefined) return null;
  const found = await db.checkpoint.findFirstOrThrow({ where: { taskId, label }, select: { id: true } });
  return found.id;
}

function evidenceFor({ task }: Scene, act: Extract<Act, { kind: 'report' }>) {
  const page = createHash('sha256')
    .update(`${task.title}${act.department}${act.on}`)
    .digest('hex')
    .slice(0, 8);
  const url = `https://zrzy.example.com/zwgk/${act.on.slice(0, 4)}/${page}.html`;
  const link = { kind: 'link' as const, title: `${task.deliverable}(公开页面)`, url, fileId: null };
  return act.percent >= 50 || act.submit ? [link] : [];
}

async function report(stage: Stage, scene: Scene, act: Extract<Act, { kind: 'report' }>): Promise<void> {
  const head = await stage.people.as(stage.people.headOf(act.department), act.on);
  await reportProgress(head, {
    ...(await partOf(stage, scene.taskId, act.department)),
    percent: act.percent,
    statement: act.statement,
    evidence: evidenceFor(scene, act),
    checkpointId: await checkpointId(stage, scene.taskId, act.checkpoint),
    clientKey: `sample-${scene.taskId}-${act.department}-${act.on}-${act.percent}`,
    submit: act.submit,
  });
}

async function extend(stage: Stage, scene: Scene, act: Act): Promise<void> {
  if (act.kind === 'request-extension') {
    const head = await stage.people.as(stage.people.headOf(scene.task.lead), act.on);
    await requestExtension(head, { taskId: scene.taskId, toDueOn: act.toDueOn, reason: act.reason });
    return;
  }
  const pending = await stage.db.extension.findFirstOrThrow({
    where: { taskId: scene.taskId, status: 'pending' },
  });
  const office = await stage.people.as('office', act.on);
  await decideExtension(office, {
    extensionId: pending.id,
    grant: true,
    note: '同意延期,原定时限保留备查。',
  });
}

/** Plays one act as the person who would have done it, on its day. */
export async function playScene(stage: Stage, scene: Scene): Promise<void> {
  const { act, taskId } = scene;
  const office = await stage.people.as('office', act.on);
  switch (act.kind) {
    case 'receive': {
      const head = await stage.people.as(stage.people.headOf(act.department), act.on);
      await receiveAssignment(head, {
        ...(await partOf(stage, taskId, act.department)),
        ownerId: head.actor.kind === 'user' ? head.actor.userId : null,
      });
      return;
    }
    case 'report':
      return await report(stage, scene, act);
    case 'verify':
      await verifyAssignment(office, await partOf(stage, taskId, act.department));
      return;
    case 'return':
      await returnAssignment(office, {
        ...(await partOf(stage, taskId, act.department)),
        reason: act.reason,
      });
      return;
    case 'close':
      await closeTask(office, await versionOf(stage, taskId));
      return;
    case 'cancel':
      await cancelTask(office, { ...(await versionOf(stage, taskId)), reason: act.reason });
      return;
    case 'occur': {
      const head = await stage.people.as(stage.people.headOf(scene.task.lead), act.on);
      await recordOccurrence(head, {
        ...(await versionOf(stage, taskId)),
        label: act.label,
        happenedOn: act.happenedOn,
      });
      return;
    }
    default:
      return await extend(stage, scene, act);
  }
}
