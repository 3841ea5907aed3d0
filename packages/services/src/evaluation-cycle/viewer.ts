import type { HandedIn, Source } from '@gongkai/domain/discrepancy';
import { needsVerdict, type EvaluationStatus } from '@gongkai/domain/evaluation-cycle';
import { scopeOf } from '@gongkai/domain/permission';
import { forbidden, type ServiceContext } from '../core/index.ts';
import type { EvaluationHead } from './evaluation-row.ts';
import type { HandInDto, LeafRecord } from './leaf-files.ts';
import { sampledOf } from './sampled.ts';

/** Whose eyes the actor looks with: the office's, a department's or the third party's. Leadership looks with the office. */
export function viewerOf(ctx: Pick<ServiceContext, 'actor'>): Source {
  if (ctx.actor.kind === 'system') return 'final';
  if (scopeOf(ctx.actor, 'evaluation.third-party') !== 'never') return 'third-party';
  return scopeOf(ctx.actor, 'evaluation.follow') === 'any' ? 'final' : 'self';
}

/** Refuses a department's file to other departments. */
export function authoriseDepartment(ctx: Pick<ServiceContext, 'actor'>, departmentId: string): void {
  if (viewerOf(ctx) === 'self' && ctx.actor.kind === 'user' && ctx.actor.departmentId !== departmentId)
    throw forbidden('evaluation.follow');
}

/** The states in which results are out. */
export const ANNOUNCED: readonly EvaluationStatus[] = ['announced', 'final'];

/** Whether results are out. */
export function isAnnounced(status: EvaluationStatus): boolean {
  return ANNOUNCED.includes(status);
}

/**
 * Who has handed in, for one department. The office has when every leaf that needs a verdict has one: from then on it
 * sees the third party's figures beside its own.
 */
export function handedIn(
  head: EvaluationHead,
  handIns: readonly HandInDto[],
  records: readonly LeafRecord[],
  departmentId: string,
): HandedIn {
  const isIn = (source: 'self' | 'third-party') =>
    handIns.some(
      (one) => one.departmentId === departmentId && one.source === source && one.state === 'handed-in',
    );
  const own = records.filter((record) => record.departmentId === departmentId);
  const sampled = sampledOf(head.sampling, own);
  const isVerified =
    head.status === 'verification' &&
    own.every((record) => record.verdict !== null || !needsVerdict(record.file, sampled(record)));
  return {
    self: isIn('self'),
    'third-party': isIn('third-party'),
    final: isVerified,
    announced: isAnnounced(head.status),
  };
}
