import type { ListEvaluationsInput } from '@gongkai/domain/evaluation-cycle';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { viewerOf } from './viewer.ts';
import { evaluationSelect, toHead } from './evaluation-row.ts';

/**
 * The evaluations of a plan, or of all, newest first, with how far the hand-ins are. Drafts and withdrawn ones are the office's
 * and leadership's; a department sees its own hand-in, the third party its own and only what it assesses.
 */
export async function listEvaluations(ctx: ServiceContext, input: ListEvaluationsInput) {
  const own = departmentBound(ctx, 'evaluation.follow');
  const seesDrafts = ctx.actor.kind === 'system' || ctx.actor.roles.includes('office');
  const source = viewerOf(ctx) === 'third-party' ? 'third-party' : 'self';
  const rows = await ctx.db.evaluation.findMany({
    where: {
      ...organisationScope(ctx),
      ...(input.planId === null ? {} : { planId: input.planId }),
      ...(seesDrafts ? {} : { status: { notIn: ['draft', 'withdrawn'] } }),
      ...(own === null ? {} : { handIns: { some: { departmentId: own } } }),
      ...(source === 'third-party' ? { handIns: { some: { source } } } : {}),
    },
    orderBy: { id: 'desc' },
    select: {
      ...evaluationSelect,
      handIns: { select: { departmentId: true, source: true, state: true } },
    },
  });
  return rows.map(({ handIns, ...row }) => {
    const counted = handIns.filter((one) => one.source === source);
    return {
      ...toHead(row),
      departments: counted.length,
      handedIn: counted.filter(({ state }) => state === 'handed-in').length,
      ownState: counted.find(({ departmentId }) => departmentId === own)?.state ?? null,
    };
  });
}
