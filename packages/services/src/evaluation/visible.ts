import { Uuid } from '@gongkai/domain/common';
import { scopeOf } from '@gongkai/domain/permission';
import type { SubjectRef } from '@gongkai/domain/metric';
import type { EvaluationResult } from '@gongkai/domain/scoring';
import { authorise, notFound, ServiceError, type ServiceContext } from '../core/index.ts';

/** Whether the actor sees the scores of the whole office, or of his own department only. */
export function seesWholeOffice(ctx: Pick<ServiceContext, 'actor'>): boolean {
  return scopeOfActor(ctx) === 'any';
}

/**
 * Refuses a subject whose score the actor may not see: a department sees its own sheet only.
 *
 * @throws ServiceError `subject-not-found`, `forbidden`; `score-of-others` to a department that asks for another's sheet.
 */
export function authoriseSubject(ctx: Pick<ServiceContext, 'actor'>, subject: SubjectRef): void {
  // Addresses are typed and cut off: what cannot be an id is nobody's.
  if (!Uuid.safeParse(subject.id).success) throw notFound('subject');
  if (seesWholeOffice(ctx)) return;
  const own = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
  if (
    own !== null &&
    scopeOfActor(ctx) === 'own-department' &&
    (subject.kind !== 'department' || subject.id !== own)
  )
    throw new ServiceError('forbidden', 'score-of-others');
  authorise(ctx, 'evaluation.read', [subject.id]);
}

function scopeOfActor({ actor }: Pick<ServiceContext, 'actor'>) {
  return actor.kind === 'system' ? 'any' : scopeOf(actor, 'evaluation.read');
}

/** The rows of a list of subjects that the actor may see: all, or those of his own department. */
export function visibleRows<T extends { subject: SubjectRef }>(
  ctx: Pick<ServiceContext, 'actor'>,
  rows: T[],
): T[] {
  if (seesWholeOffice(ctx)) return rows;
  const own = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
  return rows.filter(({ subject }) => subject.kind === 'department' && subject.id === own);
}

/** The part of a result that the actor may see. The overall score stays: it is announced to the whole office. */
export function visibleResult(
  ctx: Pick<ServiceContext, 'actor'>,
  result: EvaluationResult,
): EvaluationResult {
  return { ...result, subjects: visibleRows(ctx, result.subjects) };
}
