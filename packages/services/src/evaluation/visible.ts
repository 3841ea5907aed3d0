import { scopeOf } from '@gongkai/domain/permission';
import type { SubjectRef } from '@gongkai/domain/metric';
import type { EvaluationResult } from '@gongkai/domain/scoring';
import { authorise, forbidden, type ServiceContext } from '../core/index.ts';

/** Whether the actor sees the scores of the whole office, or of his own department only. */
function seesWholeOffice(ctx: Pick<ServiceContext, 'actor'>): boolean {
  return ctx.actor.kind === 'system' || scopeOf(ctx.actor, 'evaluation.read') === 'any';
}

/** Refuses a subject whose score the actor may not see: a department sees its own sheet only. */
export function authoriseSubject(ctx: Pick<ServiceContext, 'actor'>, subject: SubjectRef): void {
  if (seesWholeOffice(ctx)) return;
  if (subject.kind !== 'department') throw forbidden('evaluation.read');
  authorise(ctx, 'evaluation.read', [subject.id]);
}

/** The part of a result that the actor may see. The overall score stays: it is announced to the whole office. */
export function visibleResult(
  ctx: Pick<ServiceContext, 'actor'>,
  result: EvaluationResult,
): EvaluationResult {
  if (seesWholeOffice(ctx)) return result;
  const own = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
  return {
    ...result,
    subjects: result.subjects.filter(({ subject }) => subject.kind === 'department' && subject.id === own),
  };
}
