import { decideClose } from '@gongkai/domain/task';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { fromDbDate, fromDbDateOrNull, type Prisma } from '@gongkai/db';
import { readSettings } from '../settings/index.ts';
import { toTaskState } from '../task-state/index.ts';
import { taskRowInclude, toTaskRow, type TaskRow } from './task-row.ts';

const queueInclude = { ...taskRowInclude, extensions: true } as const satisfies Prisma.TaskInclude;

type ReviewTask = Pick<TaskRow, 'id' | 'code' | 'title' | 'light' | 'nextDueOn' | 'version'>;

/** Something that waits for the office; `since` is the day from which it waits. */
export type ReviewItem = { id: string; since: string | null; departmentName: string; task: ReviewTask } & (
  | { kind: 'submission'; assignmentId: string; returnCount: number; version: number }
  | { kind: 'extension'; extensionId: string; fromDueOn: string; toDueOn: string; reason: string }
  | { kind: 'closing' }
);

/**
 * What the office has to decide: submitted parts, extension requests and tasks that are ready to be closed (销号),
 * each kind oldest first.
 *
 * @throws ServiceError `forbidden`.
 */
export async function reviewQueue(
  ctx: ServiceContext,
): Promise<{ items: ReviewItem[]; counts: Record<ReviewItem['kind'], number> }> {
  authorise(ctx, 'task.verify');
  const settings = await readSettings(ctx.db, ctx);
  const sources = await ctx.db.task.findMany({
    where: {
      ...organisationScope(ctx),
      status: 'issued',
      OR: [
        { assignments: { some: { status: { in: ['submitted', 'verified'] } } } },
        { extensions: { some: { status: 'pending' } } },
      ],
    },
    include: queueInclude,
  });
  const items = sources
    .flatMap((source) => itemsOf(ctx, source, toTaskRow(source, ctx, settings)))
    .toSorted(
      (a, b) => RANK[a.kind] - RANK[b.kind] || compare(a.since ?? '', b.since ?? '') || compare(a.id, b.id),
    );
  const count = (kind: ReviewItem['kind']) => items.filter((item) => item.kind === kind).length;
  return {
    items,
    counts: { submission: count('submission'), extension: count('extension'), closing: count('closing') },
  };
}

const RANK: Record<ReviewItem['kind'], number> = { submission: 0, extension: 1, closing: 2 };

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type QueueSource = Prisma.TaskGetPayload<{ include: typeof queueInclude }>;

function itemsOf(ctx: ServiceContext, source: QueueSource, row: TaskRow): ReviewItem[] {
  const { id, code, title, light, nextDueOn, version } = row;
  const task: ReviewTask = { id, code, title, light, nextDueOn, version };
  const names = new Map(row.parts.map((part) => [part.departmentId, part.departmentName]));
  const submissions = source.assignments
    .filter((part) => part.status === 'submitted')
    .map((part) => ({
      kind: 'submission' as const,
      id: part.id,
      assignmentId: part.id,
      since: fromDbDateOrNull(part.submittedOn),
      departmentName: part.department.shortName,
      returnCount: part.returnCount,
      version: part.version,
      task,
    }));
  const extensions = source.extensions
    .filter((one) => one.status === 'pending')
    .map((one) => ({
      kind: 'extension' as const,
      id: one.id,
      extensionId: one.id,
      since: fromDbDate(one.requestedOn),
      departmentName: names.get(one.departmentId) ?? '',
      fromDueOn: fromDbDate(one.fromDueOn),
      toDueOn: fromDbDate(one.toDueOn),
      reason: one.reason,
      task,
    }));
  const state = toTaskState(source);
  if (!decideClose(state, { taskId: state.id, version: state.version }, ctx).ok)
    return [...submissions, ...extensions];
  const lead = row.parts.find((part) => part.role === 'lead');
  const since =
    state.assignments
      .map((part) => part.verifiedOn)
      .filter((on) => on !== null)
      .toSorted()
      .at(-1) ?? null;
  const closing = { kind: 'closing' as const, id, since, departmentName: lead?.departmentName ?? '', task };
  return [...submissions, ...extensions, closing];
}
