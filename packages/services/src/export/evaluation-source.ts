import { scopeOf } from '@gongkai/domain/permission';
import type { Transaction } from '@gongkai/db';
import { organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { visibleResult } from '../evaluation/index.ts';
import {
  ANNOUNCED,
  draftResult,
  fetchEvaluation,
  fetchFrozen,
  isAnnounced,
  latestResult,
  revisionNumber,
  type EvaluationHead,
} from '../evaluation-cycle/index.ts';
import type { ScoreSource } from './score-source.ts';

/** Which result of which evaluation (考核): see `ReportedEvaluation` of the reports. */
export type ReportedResult = {
  title: string;
  stage: 'draft' | 'announced' | 'appeal' | 'final';
  number: number;
  revision: number;
  announcedOn: string | null;
  finalOn: string | null;
  sha256: string | null;
};

export type EvaluationSource = ScoreSource & { planId: string; evaluation: ReportedResult };

/** The verifier reads his own work before it is announced; nobody else does. */
function mayReadDraft({ actor }: ServiceContext, { status }: EvaluationHead): boolean {
  const isVerifier = actor.kind === 'system' || scopeOf(actor, 'evaluation.verify') !== 'never';
  return isVerifier && status === 'verification';
}

/** The newest result; while verification is under way, for the verifier, what is decided so far. */
async function resultOf(tx: Transaction, ctx: ServiceContext, head: EvaluationHead) {
  const latest = await latestResult(tx, head.id);
  if (isAnnounced(head.status) && latest !== null) {
    const stage = head.status === 'final' ? 'final' : latest.stage === 'appeal' ? 'appeal' : 'announced';
    return { stage, number: latest.number, sha256: latest.sha256, result: latest.result } as const;
  }
  if (!mayReadDraft(ctx, head)) throw new ServiceError('refused', 'evaluation-report-early');
  return { stage: 'draft', number: 0, sha256: null, result: await draftResult(tx, ctx, head) } as const;
}

/** The evaluation announced before this one, to compare with: the one that it corrects, or else the last of the plan. */
async function evaluationBefore(tx: Transaction, ctx: ServiceContext, head: EvaluationHead) {
  const row = await tx.evaluation.findFirst({
    where: {
      ...organisationScope(ctx),
      planId: head.planId,
      status: { in: [...ANNOUNCED] },
      ...(head.revisionOfId === null ? { number: { lt: head.number } } : { id: head.revisionOfId }),
    },
    orderBy: { number: 'desc' },
    select: { id: true, title: true },
  });
  const latest = row === null ? null : await latestResult(tx, row.id);
  if (row === null || latest === null) return null;
  return { label: row.title, result: visibleResult(ctx, latest.result) };
}

/**
 * The scores of an evaluation that a document is made of, as far as the actor may see them: of the frozen result,
 * nothing of it computed anew.
 *
 * @throws ServiceError `evaluation-not-found`; `refused` `evaluation-report-early` before the announcement, for the
 *   verifier before verification.
 */
export async function evaluationSource(
  tx: Transaction,
  ctx: ServiceContext,
  evaluationId: string,
): Promise<EvaluationSource> {
  const head = await fetchEvaluation(tx, ctx, evaluationId);
  const { stage, number, sha256, result } = await resultOf(tx, ctx, head);
  const { facts, systems } = await fetchFrozen(tx, ctx, head.id);
  return {
    planId: head.planId,
    facts,
    systems: systems.map(({ definition, version }) => ({ definition, version })),
    result: visibleResult(ctx, result),
    snapshot: null,
    previous: await evaluationBefore(tx, ctx, head),
    evaluation: {
      title: head.title,
      stage,
      number,
      sha256,
      revision: await revisionNumber(tx, organisationScope(ctx), head),
      announcedOn: head.announcedOn,
      finalOn: head.finalOn,
    },
  };
}
