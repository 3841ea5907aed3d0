import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentPeople } from '../notification/index.ts';
import { assumedYears, candidates, type IssueChoice } from './issue-plan.ts';

/** What issuing would do: which tasks go out, which cannot and why, who is told, which years are assumed. */
export type IssuePreview = {
  ready: { taskId: string; version: number; code: string; title: string }[];
  blocked: { taskId: string; code: string; title: string; refusal: string }[];
  notified: { id: string; name: string; departmentId: string | null }[];
  assumedYears: number[];
};

/**
 * Shows what issuing would do; nothing is stored.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, `task-not-found`, or `refused` with `nothing-to-issue`.
 */
export async function previewIssue(ctx: ServiceContext, choice: IssueChoice): Promise<IssuePreview> {
  authorise(ctx, 'task.issue');
  const found = await candidates(ctx.db, ctx, choice);
  const ready = found.filter((one) => one.refusal === null);
  const parts = ready.flatMap(({ task }) => task.assignments);
  const people = await departmentPeople(ctx.db, ctx, [...new Set(parts.map((part) => part.departmentId))]);
  const owners = parts.map((part) => part.ownerId).filter((id) => id !== null);
  return {
    ready: ready.map(({ task, code }) => ({
      taskId: task.id,
      version: task.version,
      code,
      title: task.title,
    })),
    blocked: found.flatMap(({ task, code, refusal }) =>
      refusal === null ? [] : [{ taskId: task.id, code, title: task.title, refusal }],
    ),
    notified: await ctx.db.user.findMany({
      where: { ...organisationScope(ctx), id: { in: [...people, ...owners] } },
      orderBy: [{ department: { position: 'asc' } }, { name: 'asc' }],
      select: { id: true, name: true, departmentId: true },
    }),
    assumedYears: assumedYears(found),
  };
}
