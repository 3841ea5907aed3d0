import type { AuditAction } from '@gongkai/domain/audit';
import type { PlanRef } from '@gongkai/domain/evaluation';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';

/** The acts that the office's home tells of: what departments and the office did with a task. */
const ACTIONS = [
  'task.issue',
  'task.cancel',
  'task.close',
  'task.reassign',
  'task.remind',
  'assignment.receive',
  'assignment.report',
  'assignment.submit',
  'assignment.verify',
  'assignment.return',
  'checkpoint.complete',
  'extension.request',
  'extension.grant',
  'extension.refuse',
  'instruction.create',
] as const satisfies readonly AuditAction[];
type ActivityAction = (typeof ACTIONS)[number];

/** One act; `at` is an ISO instant, `percent` the progress reported with it. */
export type Activity = {
  seq: string;
  at: string;
  actorName: string;
  action: ActivityAction;
  percent: number | null;
  task: { id: string; number: number; title: string };
};

const SHOWN = 15;

function percentIn(after: unknown): number | null {
  if (after === null || typeof after !== 'object' || !('percent' in after)) return null;
  return typeof after.percent === 'number' ? after.percent : null;
}

/**
 * The newest acts on the plan's tasks, newest first: names and acts only, never what an audit row kept before and after.
 *
 * @throws ServiceError `forbidden`.
 */
export async function readActivity(ctx: ServiceContext, input: PlanRef): Promise<Activity[]> {
  authorise(ctx, 'dashboard.office');
  const tasks = await ctx.db.task.findMany({
    where: { planId: input.planId, ...organisationScope(ctx) },
    select: { id: true, number: true, title: true },
  });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const rows = await ctx.db.auditEntry.findMany({
    where: {
      ...organisationScope(ctx),
      parentId: { in: [...byId.keys()] },
      action: { in: [...ACTIONS] },
    },
    orderBy: { seq: 'desc' },
    take: SHOWN,
    select: { seq: true, at: true, actorName: true, action: true, after: true, parentId: true },
  });
  return rows.flatMap(({ seq, at, actorName, action, after, parentId }) => {
    const task = byId.get(parentId ?? '');
    const known = ACTIONS.find((one) => one === action);
    if (task === undefined || known === undefined) return [];
    const percent = percentIn(after);
    return [{ seq: seq.toString(), at: at.toISOString(), actorName, action: known, percent, task }];
  });
}
