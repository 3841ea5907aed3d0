import type { DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { notFound, ServiceError, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { frozenSystemOf } from './frozen-system.ts';
import { latestResult } from './read-result.ts';
import { isAnnounced, viewerOf } from './viewer.ts';

/**
 * One department's sheet of the newest announced result: for the office and leadership each, for a department its own,
 * for the third party none. What it rests on is large and stays unread.
 *
 * @throws ServiceError `forbidden`; `score-of-others` to a department; `evaluation-not-found`; `subject-not-found`; `refused` `evaluation-not-announced`.
 */
export async function announcedHead(ctx: ServiceContext, { evaluationId, departmentId }: DepartmentRef) {
  const own = departmentBound(ctx, 'evaluation.follow');
  const viewer = viewerOf(ctx);
  if (viewer === 'third-party')
    throw new ServiceError('forbidden', 'forbidden', { permission: 'evaluation.read' });
  if (viewer === 'self' && own !== departmentId) throw new ServiceError('forbidden', 'score-of-others');
  const head = await fetchEvaluation(ctx.db, ctx, evaluationId);
  const latest = await latestResult(ctx.db, head.id);
  if (!isAnnounced(head.status) || latest === null)
    throw new ServiceError('refused', 'evaluation-not-announced');
  const sheet = latest.result.subjects.find(({ subject }) => subject.id === departmentId);
  if (sheet === undefined) throw notFound('subject');
  return { viewer, head, latest, sheet };
}

/**
 * The same with what it rests on: the frozen facts, and the system by which the department is evaluated.
 *
 * @throws ServiceError as {@link announcedHead}; `system-not-found` when none was frozen.
 */
export async function announcedSheet(ctx: ServiceContext, input: DepartmentRef) {
  const announced = await announcedHead(ctx, input);
  const frozen = await fetchFrozen(ctx.db, ctx, announced.head.id);
  return { ...announced, frozen, system: frozenSystemOf(frozen, input.departmentId) };
}
