import { MY_GROUPS, myGroupOf, type MyGroup } from '@gongkai/domain/supervision';
import type { ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { listReviewers } from './reviewers.ts';
import { taskRowInclude, toTaskRow, type PartRow, type TaskRow } from './task-row.ts';
import { visibleTasks } from './visible-tasks.ts';

/** A task with the person's own department's part in it. */
export type MyTask = TaskRow & { mine: PartRow };

export type MyTasks = {
  department: { id: string; name: string } | null;
  /** all groups, in the order in which they call for action; empty ones too */
  groups: { group: MyGroup; tasks: MyTask[] }[];
  /** names of the office's people who verify */
  reviewers: string[];
};

/**
 * What the person's department has to do, in groups; each part stands in one group. Open tasks of every year, closed
 * ones of the given year. Within a group: the nearest day first, what has no day last.
 *
 * @throws ServiceError `forbidden`.
 */
export async function myTasks(ctx: ServiceContext, input: { year: number }): Promise<MyTasks> {
  const visible = visibleTasks(ctx);
  const departmentId = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
  const reviewers = await listReviewers(ctx.db, ctx);
  const department = await findDepartment(ctx, departmentId);
  const mine = department === null ? [] : await readMine(ctx, visible, department.id, input.year);
  const groups = MY_GROUPS.map((group) => ({
    group,
    tasks: mine.filter((task) => myGroupOf(task, task.mine, ctx.today) === group).toSorted(byDay),
  }));
  return { department, groups, reviewers };
}

function findDepartment(ctx: ServiceContext, id: string | null) {
  return id === null
    ? Promise.resolve(null)
    : ctx.db.department.findFirst({
        where: { id, organisationId: ctx.actor.organisationId },
        select: { id: true, name: true },
      });
}

async function readMine(
  ctx: ServiceContext,
  visible: ReturnType<typeof visibleTasks>,
  departmentId: string,
  year: number,
): Promise<MyTask[]> {
  const settings = await readSettings(ctx.db, ctx);
  const sources = await ctx.db.task.findMany({
    where: {
      AND: [
        visible,
        { assignments: { some: { departmentId } } },
        { OR: [{ status: 'issued' }, { status: 'closed', plan: { year } }] },
      ],
    },
    include: taskRowInclude,
    orderBy: [{ plan: { year: 'asc' } }, { number: 'asc' }],
  });
  return sources.flatMap((source) => {
    const row = toTaskRow(source, ctx, settings);
    const mine = row.parts.find((part) => part.departmentId === departmentId);
    return mine === undefined ? [] : [{ ...row, mine }];
  });
}

function byDay(a: MyTask, b: MyTask): number {
  if (a.nextDueOn === b.nextDueOn) return a.number - b.number;
  if (a.nextDueOn === null || b.nextDueOn === null) return a.nextDueOn === null ? 1 : -1;
  return a.nextDueOn < b.nextDueOn ? -1 : 1;
}
