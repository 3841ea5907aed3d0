import { taskCode } from '@gongkai/domain/supervision';
import { decideIssue, type Issued, type TaskState } from '@gongkai/domain/task';
import type { Prisma, Transaction } from '@gongkai/db';
import { ServiceError, type ServiceContext } from '../core/index.ts';
import { fetchPlan } from '../plan/fetch-plan.ts';
import { gridInclude, type GridRow } from './task-row.ts';
import { toTaskState } from '../task-state/index.ts';

/** All drafts of a plan, or chosen ones as the person saw them. */
export type IssueChoice = { planId: string; tasks: { taskId: string; version: number }[] | 'all' };

/** A draft with what issuing it would store, or why it cannot be issued. */
export type Candidate = { row: GridRow; task: TaskState; code: string } & (
  | { issued: Issued; refusal: null }
  | { issued: null; refusal: string }
);

async function fetchRows(
  tx: Transaction,
  where: Prisma.TaskWhereInput,
  choice: IssueChoice,
): Promise<GridRow[]> {
  const chosen =
    choice.tasks === 'all' ? { status: 'draft' } : { id: { in: choice.tasks.map(({ taskId }) => taskId) } };
  return await tx.task.findMany({
    where: { ...where, ...chosen },
    orderBy: { number: 'asc' },
    include: gridInclude,
  });
}

/**
 * The tasks meant, each decided.
 *
 * @throws ServiceError `plan-not-found`, `task-not-found` when one of the chosen is not the plan's, or `refused` with
 *   `nothing-to-issue`.
 */
export async function candidates(
  tx: Transaction,
  ctx: ServiceContext,
  choice: IssueChoice,
): Promise<Candidate[]> {
  const { id: planId, year } = await fetchPlan(tx, ctx, choice.planId);
  const rows = await fetchRows(tx, { planId, organisationId: ctx.actor.organisationId }, choice);
  if (choice.tasks !== 'all' && rows.length !== new Set(choice.tasks.map(({ taskId }) => taskId)).size)
    throw new ServiceError('not-found', 'task-not-found');
  if (rows.length === 0) throw new ServiceError('refused', 'nothing-to-issue');
  const seen = new Map(choice.tasks === 'all' ? [] : choice.tasks.map((one) => [one.taskId, one.version]));
  const context = { today: ctx.today, planEndsOn: `${year}-12-31`, calendar: ctx.calendar };
  return rows.map((row) => {
    const task = toTaskState(row);
    const decision = decideIssue(task, { version: seen.get(task.id) ?? task.version }, context);
    const shown = { row, task, code: taskCode(year, row.number) };
    return decision.ok
      ? { ...shown, issued: decision.value, refusal: null }
      : { ...shown, issued: null, refusal: decision.refusal };
  });
}

/** The years in which a due day rests on no published holiday notice (推定), in order. */
export function assumedYears(candidatesToIssue: readonly Candidate[]): number[] {
  const years = candidatesToIssue.flatMap(({ issued, task }) => {
    if (issued === null) return [];
    const own = issued.dueState === 'assumed' && task.dueOn !== null ? [task.dueOn] : [];
    const checkpoints = issued.checkpoints
      .filter((one) => one.dueState === 'assumed')
      .map((one) => one.dueOn);
    return [...own, ...checkpoints].map((on) => Number(on.slice(0, 4)));
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}
