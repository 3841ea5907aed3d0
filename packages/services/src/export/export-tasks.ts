import type { PlanRef } from '@gongkai/domain/evaluation';
import { scopeOf } from '@gongkai/domain/permission';
import { lightFor, taskPercent, type TaskState } from '@gongkai/domain/task';
import { fromDbDate, type Prisma } from '@gongkai/db';
import { authorise, notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { taskStateInclude, toTaskState } from '../task-state/index.ts';

const exportInclude = {
  ...taskStateInclude,
  item: { select: { number: true, heading: true } },
  assignments: {
    ...taskStateInclude.assignments,
    include: { department: { select: { name: true } }, owner: { select: { name: true } } },
  },
  reports: { orderBy: { reportedAt: 'desc' }, take: 1, select: { reportedOn: true, statement: true } },
} as const satisfies Prisma.TaskInclude;

type Row = Prisma.TaskGetPayload<{ include: typeof exportInclude }>;

/** While a task is under way, its lead's part says where it stands. */
function statusOf(state: TaskState) {
  const lead = state.assignments.find((part) => part.role === 'lead');
  return state.status === 'issued' && lead !== undefined ? lead.status : state.status;
}

function namesOf(row: Row, role: 'lead' | 'support'): string[] {
  return row.assignments.filter((part) => part.role === role).map((part) => part.department.name);
}

function toExportRow(row: Row, light: ReturnType<typeof lightFor>['light']) {
  const state = toTaskState(row);
  const [latest] = row.reports;
  return {
    itemNumber: row.item.number,
    itemHeading: row.item.heading,
    title: row.title,
    deliverable: row.deliverable,
    lead: namesOf(row, 'lead'),
    support: namesOf(row, 'support'),
    owners: row.assignments.flatMap((part) => (part.owner === null ? [] : [part.owner.name])),
    dueOn: state.dueOn,
    cycle: state.cycle,
    event:
      state.eventName === null || state.limitAmount === null || state.limitUnit === null
        ? null
        : { name: state.eventName, amount: state.limitAmount, unit: state.limitUnit },
    weight: row.weight,
    percent: taskPercent(state.assignments),
    light,
    status: statusOf(state),
    latest: latest === undefined ? null : { on: fromDbDate(latest.reportedOn), statement: latest.statement },
  };
}
export type ExportedTask = ReturnType<typeof toExportRow>;

/** A department takes away only the tasks that it takes part in. */
function visible(ctx: ServiceContext): Prisma.TaskWhereInput {
  if (ctx.actor.kind === 'system' || scopeOf(ctx.actor, 'export.tasks') === 'any') return {};
  const departmentId = ctx.actor.departmentId ?? '';
  return { status: { not: 'draft' }, assignments: { some: { departmentId } } };
}

/**
 * The task table of a plan as of today, in the plan's order; taking it away is audited.
 *
 * @throws ServiceError `forbidden` or `plan-not-found`.
 */
export async function exportTasks(ctx: ServiceContext, input: PlanRef) {
  const own =
    ctx.actor.kind === 'user' && ctx.actor.departmentId !== null ? [ctx.actor.departmentId] : undefined;
  authorise(ctx, 'export.tasks', own);
  return await write(ctx, async ({ tx, audit }) => {
    const plan = await tx.plan.findFirst({
      where: { id: input.planId, ...organisationScope(ctx) },
      select: { id: true, title: true, year: true },
    });
    if (plan === null) throw notFound('plan');
    const { light: policy } = await readSettings(tx, ctx);
    const rows = await tx.task.findMany({
      where: { planId: plan.id, ...organisationScope(ctx), ...visible(ctx) },
      include: exportInclude,
      orderBy: [{ item: { position: 'asc' } }, { number: 'asc' }],
    });
    const tasks = rows.map((row) =>
      toExportRow(row, lightFor(toTaskState(row), ctx.today, ctx.calendar, policy).light),
    );
    await audit({
      action: 'export.tasks',
      subjectType: 'plan',
      subjectId: plan.id,
      after: { tasks: tasks.length },
    });
    return { plan, asOf: ctx.today, tasks };
  });
}
