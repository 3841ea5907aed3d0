import { decideTerms, type SaveDraftInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate, toDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  notFound,
  organisationScope,
  ServiceError,
  valueOf,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchForChange, toStoredWeights } from './evaluation-row.ts';

function toData(input: SaveDraftInput) {
  return {
    title: input.title,
    periodFrom: toDbDate(input.periodFrom),
    periodTo: toDbDate(input.periodTo),
    systems: [{ systemId: input.systemId }],
    weights: toStoredWeights(input.weights, input.thirdParty),
    assessDueOn: toDbDate(input.assessDueOn),
    verifyDueOn: toDbDateOrNull(input.verifyDueOn),
    appealDays: input.appealDays,
  } satisfies Prisma.EvaluationUncheckedUpdateInput;
}

async function nextNumber(tx: Transaction, planId: string): Promise<number> {
  // Two at once would take the same number; Prisma cannot lock a row.
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE id = ${planId}::uuid FOR UPDATE`;
  const { _max } = await tx.evaluation.aggregate({ where: { planId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** A chosen system must be a published one of this office for departments. */
async function checkSystem(tx: Transaction, ctx: ServiceContext, systemId: string | null): Promise<void> {
  if (systemId === null) return;
  const where = { id: systemId, ...organisationScope(ctx), status: 'published' };
  const count = await tx.indicatorSystem.count({
    where: { ...where, definition: { path: ['subjectKind'], equals: 'department' } },
  });
  if (count === 0) throw notFound('system');
}

/**
 * Makes a draft of an evaluation, or changes it. Nothing is frozen yet and nobody is told.
 *
 * @throws ServiceError `plan-not-found`; `system-not-found`; `version-conflict`; `refused` with a code of the terms,
 *   or `evaluation-not-draft`.
 */
export async function saveDraft(ctx: ServiceContext, input: SaveDraftInput) {
  authorise(ctx, 'evaluation.open');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const plan = await tx.plan.findFirst({
      where: { id: input.planId, ...organisationScope(ctx) },
      select: { year: true },
    });
    if (plan === null) throw notFound('plan');
    valueOf(decideTerms(input, plan.year, ctx.today));
    await checkSystem(tx, ctx, input.systemId);
    const { planId, evaluationId, version, ...terms } = input;
    if (evaluationId === null) {
      const row = await tx.evaluation.create({
        data: {
          ...toData(input),
          ...organisationScope(ctx),
          planId,
          number: await nextNumber(tx, planId),
          createdById: actorId(ctx),
          createdByName: ctx.actor.name,
        },
        select: { id: true, version: true },
      });
      await audit({
        action: 'evaluation.create',
        subjectType: 'evaluation',
        subjectId: row.id,
        parentId: planId,
        after: terms,
      });
      changed({ topic: 'evaluation', id: row.id });
      return row;
    }
    const head = await fetchForChange(tx, ctx, { evaluationId, version: version ?? 0 });
    if (head.status !== 'draft') throw new ServiceError('refused', 'evaluation-not-draft');
    await tx.evaluation.update({
      where: { id: evaluationId },
      data: { ...toData(input), version: { increment: 1 } },
    });
    const subject = { subjectType: 'evaluation', subjectId: evaluationId, parentId: planId };
    await audit({ action: 'evaluation.update', ...subject, before: { title: head.title }, after: terms });
    changed({ topic: 'evaluation', id: evaluationId });
    return { id: evaluationId, version: head.version + 1 };
  });
}
