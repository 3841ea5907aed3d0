import { fullMarksOf } from '@gongkai/domain/indicator';
import { FrozenSystems, type FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import { EvaluationFacts, type FactDepartment } from '@gongkai/domain/metric';
import type { FrozenPart, ResultPart } from '@gongkai/domain/combination';
import { EvaluationResult, systemOf } from '@gongkai/domain/scoring';
import { fromDbDate, type Transaction } from '@gongkai/db';
import { organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { ANNOUNCED } from '../evaluation-cycle/index.ts';

/**
 * The announced and final evaluations of a plan, newest first, with the systems each was opened with.
 *
 * @param ids only these of them; all unless told.
 */
export async function announcedEvaluations(
  tx: Transaction,
  ctx: ServiceContext,
  planId: string,
  ids?: readonly string[],
) {
  const rows = await tx.evaluation.findMany({
    where: {
      ...organisationScope(ctx),
      planId,
      status: { in: [...ANNOUNCED] },
      ...(ids !== undefined && { id: { in: [...ids] } }),
    },
    orderBy: { number: 'desc' },
    select: { id: true, title: true, status: true, periodFrom: true, periodTo: true, systems: true },
  });
  return rows.map(({ systems, periodFrom, periodTo, ...row }) => ({
    ...row,
    periodFrom: fromDbDate(periodFrom),
    periodTo: fromDbDate(periodTo),
    systems: FrozenSystems.parse(systems),
  }));
}

/** The newest result of each evaluation by id: its number and hash, not its sheets. */
export async function newestResults(tx: Transaction, ctx: ServiceContext, ids: readonly string[]) {
  const rows = await tx.evaluationResult.findMany({
    where: { ...organisationScope(ctx), evaluationId: { in: [...ids] } },
    orderBy: [{ evaluationId: 'asc' }, { number: 'desc' }],
    distinct: ['evaluationId'],
    select: { id: true, evaluationId: true, number: true, sha256: true },
  });
  return new Map(rows.map((row) => [row.evaluationId, row]));
}

/** Of what kind each department was when the facts of an evaluation were frozen. */
async function frozenKinds(tx: Transaction, ctx: ServiceContext, evaluationId: string) {
  const row = await tx.evaluation.findFirst({
    where: { id: evaluationId, ...organisationScope(ctx) },
    select: { facts: true },
  });
  const { departments } = EvaluationFacts.pick({ departments: true }).parse(
    row?.facts ?? { departments: [] },
  );
  return new Map(departments.map(({ id, kind }) => [id, kind]));
}

/** Only those whom the part's own system scored: an evaluation can hold a system for each kind of department. */
function scoredBy(
  result: EvaluationResult,
  systems: readonly FrozenSystem[],
  systemKey: string,
  kinds: ReadonlyMap<string, FactDepartment['kind']>,
): EvaluationResult {
  const [first, ...others] = systems.map(({ definition }) => definition);
  if (first === undefined || others.length === 0) return result;
  const own = ({ subject }: EvaluationResult['subjects'][number]) =>
    systemOf([first, ...others], kinds.get(subject.id) ?? null).key === systemKey;
  return { ...result, subjects: result.subjects.filter(own) };
}

/**
 * The very result that a frozen part names, narrowed to whom its system scored.
 *
 * @throws ServiceError `combination-result-gone`: it is not there any more, or is not what was hashed.
 */
export async function resultOfPart(
  tx: Transaction,
  ctx: ServiceContext,
  part: FrozenPart,
  systems: readonly FrozenSystem[],
): Promise<ResultPart> {
  const row = await tx.evaluationResult.findFirst({
    where: { id: part.resultId, evaluationId: part.evaluationId, ...organisationScope(ctx) },
    select: { result: true, sha256: true },
  });
  if (row === null || row.sha256 !== part.resultSha256)
    throw new ServiceError('refused', 'combination-result-gone', { title: part.title });
  const kinds = systems.length > 1 ? await frozenKinds(tx, ctx, part.evaluationId) : new Map();
  const result = scoredBy(EvaluationResult.parse(row.result), systems, part.systemKey, kinds);
  const own = systems.find(({ definition }) => definition.key === part.systemKey);
  return {
    key: part.systemKey,
    name: part.name,
    weight: part.weight,
    result,
    ...(own !== undefined && { fullMarks: fullMarksOf(own.definition) }),
  };
}
