import {
  decideOutcome,
  type DecideAppealInput,
  type DecisionDifference,
  statusOfStored,
} from '@gongkai/domain/appeal';
import { resultLeaves, type EvaluationResult } from '@gongkai/domain/scoring';
import { Prisma, toDbDate, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  organisationScope,
  ServiceError,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchEvaluation } from '../evaluation-cycle/evaluation-row.ts';
import { toJson } from '../core/json.ts';
import { departmentPeople, notify, officePeople } from '../notification/index.ts';
import { fetchAppeal, type AppealRow } from './appeal-row.ts';
import { indicatorName } from './indicator-name.ts';
import { basisOf, rescore, type Basis } from './rescore.ts';
import { appendResult } from './result-store.ts';
import { systemFor } from './system-for.ts';

/** Who verified the leaf, and who may decide. */
async function peopleOf(tx: Transaction, ctx: ServiceContext, appeal: AppealRow) {
  const verdicts = await tx.evaluationVerdict.findMany({
    where: {
      ...organisationScope(ctx),
      evaluationId: appeal.evaluationId,
      departmentId: appeal.departmentId,
      leafKey: appeal.leafKey,
    },
    select: { decidedById: true },
  });
  return {
    actorId: actorId(ctx),
    verifierIds: verdicts.flatMap(({ decidedById }) => decidedById ?? []),
    deciderIds: await officePeople(tx, ctx),
  };
}

function pointsOf(result: EvaluationResult, appeal: AppealRow): number | null {
  const sheet = result.subjects.find(({ subject }) => subject.id === appeal.departmentId);
  return resultLeaves(sheet?.nodes ?? []).find(({ key }) => key === appeal.leafKey)?.points ?? null;
}

/** Points as a notice shows them; what does not apply is a dash. */
function inWords(points: number | null): string {
  return points === null ? '—' : (points / 100).toFixed(2);
}

type Outcome = {
  points: { before: number | null; after: number | null };
  difference: DecisionDifference | null;
  newResultId: string | null;
};

/** Scores again where the decision changes something; a rejection leaves the result as it is. */
async function carryOut(
  tx: Transaction,
  ctx: ServiceContext,
  basis: Basis,
  appeal: AppealRow,
  input: DecideAppealInput,
): Promise<Outcome> {
  const before = pointsOf(basis.latest.result, appeal);
  if (input.changes.length === 0)
    return { points: { before, after: before }, difference: null, newResultId: null };
  const target = { departmentId: appeal.departmentId, leaf: appeal.leafKey };
  const { decided, difference } = rescore(basis, target, input.changes);
  const stored = await appendResult(tx, ctx, {
    evaluationId: appeal.evaluationId,
    frozen: basis.frozen,
    decided,
    number: basis.latest.number + 1,
    stage: 'appeal',
    appealId: appeal.id,
    reason: input.reason,
  });
  const after = pointsOf(stored.result, appeal);
  // An appeal never makes things worse for whoever appealed; what was too much is corrected by a revision.
  if (before !== null && after !== null && after < before)
    throw new ServiceError('refused', 'decision-lowers-points', {
      before: inWords(before),
      after: inWords(after),
    });
  return { points: { before, after }, difference, newResultId: stored.id };
}

/**
 * The office decides an appeal. Agreeing changes the facts of the one leaf and scores it again as a new result; every
 * other sheet keeps its hundredths. The leaf's verifier does not decide while somebody else could.
 *
 * @throws ServiceError `forbidden`; `appeal-not-found`; `version-conflict` when somebody was quicker; `refused` with
 *   the rule's code, or `decision-lowers-points` where agreeing would take points off.
 */
export async function decideAppeal(ctx: ServiceContext, input: DecideAppealInput) {
  authorise(ctx, 'appeal.decide');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const { evaluationId } = await fetchAppeal(tx, ctx, input.appealId);
    // Two deciding at once come one after the other here; the second finds another version.
    const head = await fetchEvaluation(tx, ctx, evaluationId, 'update');
    const appeal = await fetchAppeal(tx, ctx, input.appealId);
    if (appeal.version !== input.version) throw versionConflict('appeal');
    const order = decideOutcome({ status: statusOfStored(appeal) }, input, await peopleOf(tx, ctx, appeal));
    const { status, byVerifier } = valueOf(order);
    const basis = await basisOf(tx, ctx, head);
    const { points, difference, newResultId } = await carryOut(tx, ctx, basis, appeal, input);
    await tx.evaluationAppeal.update({
      where: { id: appeal.id },
      data: {
        state: 'decided',
        decision: status,
        decisionReason: input.reason,
        changes: input.changes,
        difference: difference === null ? Prisma.DbNull : toJson(difference),
        byVerifier,
        pointsBefore: points.before,
        pointsAfter: points.after,
        decidedOn: toDbDate(ctx.today),
        decidedById: actorId(ctx),
        decidedByName: ctx.actor.name,
        newResultId,
        version: { increment: 1 },
      },
    });
    await audit({
      action: 'appeal.decide',
      subjectType: 'appeal',
      subjectId: appeal.id,
      parentId: head.planId,
      before: { state: appeal.state, points: points.before, score: difference?.score.before ?? null },
      after: { decision: status, points: points.after, score: difference?.score.after ?? null, byVerifier },
      reason: input.reason,
    });
    const params = {
      title: head.title,
      indicator: indicatorName(systemFor(basis.frozen, appeal.departmentId), appeal.leafKey),
      outcome: status,
      reason: input.reason,
      before: inWords(points.before),
      after: inWords(points.after),
    };
    const people = await departmentPeople(tx, ctx, [appeal.departmentId]);
    const link = `/evaluations/${head.id}/appeals`;
    await notify(unit, ctx, people, { kind: 'appeal-decided', params }, link);
    changed({ topic: 'evaluation', id: head.id });
    return { id: appeal.id, status, difference, points };
  });
}
