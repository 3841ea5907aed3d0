import type { ListEvaluationsInput } from '@gongkai/domain/evaluation-cycle';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { departmentBound } from '../ledger/visible-records.ts';
import { evaluationSelect, toHead } from './evaluation-row.ts';

/**
 * The evaluations of a plan, or of all, newest first, with how far the hand-ins are. Drafts and withdrawn ones are the office's
 * and leadership's; a department sees its own hand-in.
 */
export async function listEvaluations(ctx: ServiceContext, input: ListEvaluationsInput) {
  const own = departmentBound(ctx, 'evaluation.follow');
  const seesDrafts = ctx.actor.kind === 'system' || ctx.actor.roles.includes('office');
  const rows = await ctx.db.evaluation.findMany({
    where: {
      ...organisationScope(ctx),
      ...(input.planId === null ? {} : { planId: input.planId }),
      ...(seesDrafts ? {} : { status: { notIn: ['draft', 'withdrawn'] } }),
      ...(own === null ? {} : { handIns: { some: { departmentId: own } } }),
    },
    orderBy: { id: 'desc' },
    select: {
      ...evaluationSelect,
      handIns: { select: { departmentId: true, source: true, state: true } },
    },
  });
  return rows.map(({ handIns, ...row }) => {
    const self = handIns.filter(({ source }) => source === 'self');
    return {
      ...toHead(row),
      departments: self.length,
      handedIn: self.filter(({ state }) => state === 'handed-in').length,
      ownState: self.find(({ departmentId }) => departmentId === own)?.state ?? null,
    };
  });
}
