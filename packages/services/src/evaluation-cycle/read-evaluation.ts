import type { EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { fetchEvaluation, fetchFrozen, type EvaluationHead } from './evaluation-row.ts';
import { readHandIns, readLeafRecords, type HandInDto } from './leaf-files.ts';
import { openPoints } from './open-points.ts';
import { viewerOf } from './viewer.ts';

/** The departments that are evaluated, by their frozen names; archived ones among them. */
async function departmentsOf(ctx: ServiceContext, handIns: readonly HandInDto[]) {
  const ids = [...new Set(handIns.map(({ departmentId }) => departmentId))];
  const rows = await ctx.db.department.findMany({
    where: { ...organisationScope(ctx), id: { in: ids } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, shortName: true, archivedOn: true },
  });
  // Whoever is gone has nobody left to hand in: starting the verification does not wait for it.
  return rows.map(({ archivedOn, ...row }) => ({ ...row, archived: archivedOn !== null }));
}

/** What the office must still do before it may announce; null for others and at other times. */
async function openOf(ctx: ServiceContext, head: EvaluationHead, handIns: readonly HandInDto[]) {
  const isOffice = ctx.actor.kind === 'system' || ctx.actor.roles.includes('office');
  if (head.status !== 'verification' || !isOffice) return null;
  const frozen = await fetchFrozen(ctx.db, ctx, head.id);
  return openPoints(head.sampling, handIns, await readLeafRecords(ctx.db, head.id, frozen, handIns));
}

/**
 * One evaluation: its terms, where it stands, and the hand-ins that the person may know of: the office and leadership
 * all, a department its own, the third party its own.
 *
 * @throws ServiceError `evaluation-not-found`, also for a draft that is not the person's business.
 */
export async function readEvaluation(ctx: ServiceContext, { evaluationId }: EvaluationRef) {
  const own = departmentBound(ctx, 'evaluation.follow');
  const head = await fetchEvaluation(ctx.db, ctx, evaluationId);
  const isOffice = ctx.actor.kind === 'system' || ctx.actor.roles.includes('office');
  if (head.status === 'draft' && !isOffice) throw notFound('evaluation');
  const handIns = await readHandIns(ctx.db, head.id);
  const viewer = viewerOf(ctx);
  const visible = handIns.filter(({ departmentId, source }) =>
    viewer === 'third-party' ? source === 'third-party' : own === null || departmentId === own,
  );
  if ((own !== null || viewer === 'third-party') && visible.length === 0) throw notFound('evaluation');
  const systems = head.status === 'draft' ? [] : await systemNames(ctx, evaluationId);
  return {
    ...head,
    viewer,
    systems,
    departments: await departmentsOf(ctx, handIns),
    handIns: visible,
    open: await openOf(ctx, head, handIns),
  };
}

async function systemNames(ctx: ServiceContext, evaluationId: string) {
  const { systems } = await fetchFrozen(ctx.db, ctx, evaluationId);
  return systems.map(({ version, definition }) => ({ version, name: definition.name }));
}
