import { toDbDate, toDbDateOrNull } from '@gongkai/db';
import {
  authorise,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
  type WriteUnit,
} from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { changeTask } from '../progress/change-task.ts';
import { assumedYears, candidates, type Candidate, type IssueChoice } from './issue-plan.ts';
import { storeTrajectory } from './store-trajectory.ts';

type Ready = Extract<Candidate, { refusal: null }>;

async function storeIssued(unit: WriteUnit, ctx: ServiceContext, { task, issued }: Ready): Promise<void> {
  const { issuedOn, startsOn, originalDueOn, status } = issued.task;
  await changeTask(unit.tx, ctx, task, {
    status,
    issuedOn: toDbDate(issuedOn),
    startsOn: toDbDate(startsOn),
    originalDueOn: toDbDateOrNull(originalDueOn),
  });
  await storeTrajectory(unit.tx, task.id, issued.trajectory);
  await unit.tx.checkpoint.createMany({
    data: issued.checkpoints.map(({ startsOn: from, dueOn, ...checkpoint }) => ({
      ...organisationScope(ctx),
      ...checkpoint,
      taskId: task.id,
      startsOn: toDbDate(from),
      dueOn: toDbDate(dueOn),
    })),
  });
  await unit.audit({
    action: 'task.issue',
    subjectType: 'task',
    subjectId: task.id,
    parentId: task.id,
    before: { status: task.status },
    after: {
      ...issued.task,
      trajectory: issued.trajectory,
      checkpoints: issued.checkpoints.map(({ label, dueOn }) => ({ label, dueOn })),
    },
  });
  unit.changed({ topic: 'task', id: task.id });
}

/** Asks a department's people once, however many tasks it has. */
function peopleByDepartment(unit: WriteUnit, ctx: ServiceContext) {
  const known = new Map<string, string[]>();
  return async (departmentId: string): Promise<string[]> => {
    const people = known.get(departmentId) ?? (await departmentPeople(unit.tx, ctx, [departmentId]));
    known.set(departmentId, people);
    return people;
  };
}

/** Tells the people of every taking-part department, and the owner; answers whom. */
async function tellDepartments(
  unit: WriteUnit,
  ctx: ServiceContext,
  { task, code }: Ready,
  peopleOf: (departmentId: string) => Promise<string[]>,
): Promise<string[]> {
  const told = new Set<string>();
  for (const role of ['lead', 'support'] as const) {
    const parts = task.assignments.filter((part) => part.role === role);
    const owners = parts.map((part) => part.ownerId).filter((id) => id !== null);
    const people: string[] = [];
    for (const part of parts) people.push(...(await peopleOf(part.departmentId)));
    const fresh = [...owners, ...people].filter((id) => !told.has(id));
    const dueOn = task.deadlineKind === 'dated' ? task.dueOn : null;
    const params = { taskNumber: code, title: task.title, role, dueOn };
    await notify(unit, ctx, fresh, { kind: 'task-issued', params }, `/tasks/${task.id}`);
    for (const id of fresh) told.add(id);
  }
  return [...told];
}

function refuseUnready(found: readonly Candidate[]): Ready[] {
  if (found.some((one) => one.refusal === 'version-conflict')) throw versionConflict('task');
  const blocked = found.filter((one) => one.refusal !== null);
  if (blocked.length > 0) {
    const tasks = blocked.map((one) => one.code).join('、');
    throw new ServiceError('refused', 'tasks-not-ready', { count: blocked.length, tasks });
  }
  return found.filter((one) => one.refusal === null);
}

async function activate(unit: WriteUnit, ctx: ServiceContext, planId: string): Promise<void> {
  const { count } = await unit.tx.plan.updateMany({
    where: { id: planId, status: 'draft', ...organisationScope(ctx) },
    data: { status: 'active', version: { increment: 1 } },
  });
  if (count === 0) return;
  await unit.audit({
    action: 'plan.activate',
    subjectType: 'plan',
    subjectId: planId,
    parentId: planId,
    before: { status: 'draft' },
    after: { status: 'active' },
  });
}

/**
 * 下达: sends drafts to their departments, which then sign for receipt; all or none. Stores trajectories and the
 * checkpoints of standing tasks up to the plan's last day, and notifies the leads of every taking-part department
 * and the owners. The plan's first issue makes it active.
 *
 * @returns `assumedYears`: years of due days that rest on no published holiday notice.
 * @throws ServiceError `forbidden`, `plan-not-found`, `task-not-found`, `version-conflict`; or `refused` with
 *   `nothing-to-issue`, or `tasks-not-ready` with how many and which tasks lack a lead or a deadline.
 */
export async function issueTasks(
  ctx: ServiceContext,
  choice: IssueChoice,
): Promise<{ issued: { taskId: string; version: number }[]; notified: number; assumedYears: number[] }> {
  authorise(ctx, 'task.issue');
  return await write(ctx, async (unit) => {
    const ready = refuseUnready(await candidates(unit.tx, ctx, choice));
    const peopleOf = peopleByDepartment(unit, ctx);
    const told = new Set<string>();
    for (const one of ready) {
      await storeIssued(unit, ctx, one);
      for (const id of await tellDepartments(unit, ctx, one, peopleOf)) told.add(id);
    }
    await activate(unit, ctx, choice.planId);
    unit.changed({ topic: 'plan', id: choice.planId });
    return {
      issued: ready.map(({ task }) => ({ taskId: task.id, version: task.version + 1 })),
      notified: told.size,
      assumedYears: assumedYears(ready),
    };
  });
}
