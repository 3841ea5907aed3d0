import type { SourceWeights } from '@gongkai/domain/discrepancy';
import {
  DraftSystems,
  DueState,
  EvaluationStatus,
  FrozenSystems,
  PartPeriods,
  Sampling,
  StoredWeights,
  type FrozenSystem,
} from '@gongkai/domain/evaluation-cycle';
import { EvaluationFacts } from '@gongkai/domain/metric';
import { fromDbDate, fromDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import {
  notFound,
  organisationScope,
  ServiceError,
  versionConflict,
  type ServiceContext,
} from '../core/index.ts';

/** Everything of the row except the facts, which are large: they are read only where they are needed. */
export const evaluationSelect = {
  id: true,
  planId: true,
  number: true,
  title: true,
  periodFrom: true,
  periodTo: true,
  status: true,
  systems: true,
  weights: true,
  assessDueOn: true,
  verifyDueOn: true,
  appealDays: true,
  sampling: true,
  asOf: true,
  factsSha256: true,
  partPeriods: true,
  openedOn: true,
  announcedOn: true,
  appealUntil: true,
  appealUntilState: true,
  finalOn: true,
  withdrawnOn: true,
  withdrawReason: true,
  revisionOfId: true,
  revisionReason: true,
  createdByName: true,
  version: true,
} satisfies Prisma.EvaluationSelect;

type Row = Prisma.EvaluationGetPayload<{ select: typeof evaluationSelect }>;

/** An evaluation without its facts, as the rest of the program sees it. Days are plain dates. */
export type EvaluationHead = ReturnType<typeof toHead>;

export function toHead(row: Row) {
  const { weights, thirdParty } = StoredWeights.parse(row.weights);
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    title: row.title,
    status: EvaluationStatus.parse(row.status),
    periodFrom: fromDbDate(row.periodFrom),
    periodTo: fromDbDate(row.periodTo),
    assessDueOn: fromDbDate(row.assessDueOn),
    verifyDueOn: fromDbDateOrNull(row.verifyDueOn),
    appealDays: row.appealDays,
    weights,
    thirdParty,
    sampling: Sampling.nullable().parse(row.sampling),
    draftSystemId: DraftSystems.parse(row.systems)[0]?.systemId ?? null,
    asOf: fromDbDateOrNull(row.asOf),
    factsSha256: row.factsSha256,
    partPeriods: PartPeriods.parse(row.partPeriods),
    openedOn: fromDbDateOrNull(row.openedOn),
    announcedOn: fromDbDateOrNull(row.announcedOn),
    appealUntil: fromDbDateOrNull(row.appealUntil),
    appealUntilState: DueState.nullable().parse(row.appealUntilState),
    finalOn: fromDbDateOrNull(row.finalOn),
    withdrawnOn: fromDbDateOrNull(row.withdrawnOn),
    withdrawReason: row.withdrawReason,
    revisionOfId: row.revisionOfId,
    revisionReason: row.revisionReason,
    createdByName: row.createdByName,
    version: row.version,
  };
}

/** The terms' weights as stored. */
export function toStoredWeights(weights: SourceWeights, thirdParty: boolean): Prisma.InputJsonObject {
  return { weights, thirdParty };
}

/**
 * The evaluation, within the actor's organisation.
 *
 * @param lock keeps others from changing (`update`) or ending (`share`) it until this transaction is over.
 * @throws ServiceError `evaluation-not-found`.
 */
export async function fetchEvaluation(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  evaluationId: string,
  lock?: 'update' | 'share',
): Promise<EvaluationHead> {
  // Prisma has no row locks.
  if (lock === 'update')
    await tx.$queryRaw`SELECT 1 FROM "Evaluation" WHERE id = ${evaluationId}::uuid FOR UPDATE`;
  if (lock === 'share')
    await tx.$queryRaw`SELECT 1 FROM "Evaluation" WHERE id = ${evaluationId}::uuid FOR SHARE`;
  const row = await tx.evaluation.findFirst({
    where: { id: evaluationId, ...organisationScope(ctx) },
    select: evaluationSelect,
  });
  if (row === null) throw notFound('evaluation');
  return toHead(row);
}

/** Like {@link fetchEvaluation}, for a change of it. @throws ServiceError `version-conflict` when somebody was quicker. */
export async function fetchForChange(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  ref: { evaluationId: string; version: number },
): Promise<EvaluationHead> {
  const head = await fetchEvaluation(tx, ctx, ref.evaluationId, 'update');
  if (head.version !== ref.version) throw versionConflict('evaluation');
  return head;
}

/** What an open evaluation froze. @throws ServiceError `refused` `evaluation-not-open` for a draft. */
export async function fetchFrozen(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  evaluationId: string,
): Promise<{ facts: EvaluationFacts; systems: readonly FrozenSystem[]; factsSha256: string }> {
  const row = await tx.evaluation.findFirst({
    where: { id: evaluationId, ...organisationScope(ctx) },
    select: { facts: true, systems: true, factsSha256: true },
  });
  if (row === null) throw notFound('evaluation');
  const systems = FrozenSystems.safeParse(row.systems).data;
  if (row.facts === null || systems === undefined) throw new ServiceError('refused', 'evaluation-not-open');
  return { facts: EvaluationFacts.parse(row.facts), systems, factsSha256: row.factsSha256 ?? '' };
}
