import { DecidedFacts, type EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import { EvaluationResult } from '@gongkai/domain/scoring';
import { fromDbDate, type Transaction } from '@gongkai/db';
import { ServiceError, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { readHandIns } from './leaf-files.ts';
import { isAnnounced, viewerOf } from './viewer.ts';

/** The newest result of an evaluation: announced, after an appeal, or final. Null before the announcement. */
export async function latestResult(tx: Transaction, evaluationId: string) {
  const row = await tx.evaluationResult.findFirst({ where: { evaluationId }, orderBy: { number: 'desc' } });
  if (row === null) return null;
  return {
    id: row.id,
    number: row.number,
    stage: row.stage,
    sha256: row.sha256,
    createdOn: fromDbDate(row.createdOn),
    createdByName: row.createdByName,
    decided: DecidedFacts.parse(row.decided),
    result: EvaluationResult.parse(row.result),
  };
}

/**
 * The announced ranking, which everyone in the office may read (公示), with the score sheets that the person may see:
 * all for the office and leadership, the own one for a department; none for the third party.
 *
 * @throws ServiceError `evaluation-not-found`; `refused` `evaluation-not-announced`.
 */
export async function readResult(ctx: ServiceContext, { evaluationId }: EvaluationRef) {
  const own = departmentBound(ctx, 'evaluation.follow');
  const head = await fetchEvaluation(ctx.db, ctx, evaluationId);
  const latest = await latestResult(ctx.db, head.id);
  if (!isAnnounced(head.status) || latest === null)
    throw new ServiceError('refused', 'evaluation-not-announced');
  const { result, decided, ...about } = latest;
  const viewer = viewerOf(ctx);
  const sees = (id: string) => viewer === 'final' || (viewer === 'self' && id === own);
  const handIns = await readHandIns(ctx.db, head.id);
  const late = handIns.filter(({ source, state }) => source === 'self' && state === 'late');
  const { systems } = await fetchFrozen(ctx.db, ctx, head.id);
  return {
    ...about,
    evaluationId,
    title: head.title,
    asOf: result.asOf,
    announcedOn: head.announcedOn,
    appealUntil: head.appealUntil,
    appealUntilState: head.appealUntilState,
    overall: result.overall,
    bands: systems[0]?.definition.bands ?? [],
    partPeriods: head.partPeriods,
    late: late.map(({ departmentId }) => departmentId),
    ranking: result.subjects.map(({ subject, name, score, band, rank, tied, small, group, lost }) => ({
      departmentId: subject.id,
      name,
      score,
      band,
      rank,
      tied,
      small,
      group,
      readable: sees(subject.id),
      lost: sees(subject.id) ? lost.slice(0, 3) : [],
    })),
    adjusted: decided.adjustments.filter(({ subject }) => sees(subject.id)).length,
  };
}
