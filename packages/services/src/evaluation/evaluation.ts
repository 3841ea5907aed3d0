import type { EvaluationFacts } from '@gongkai/domain/metric';
import { evaluateSystems, type EvaluationResult } from '@gongkai/domain/scoring';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { systemsInForce } from './systems.ts';

/** The scores of a whole office as of today, with the facts they rest on. */
export type OfficeEvaluation = {
  facts: EvaluationFacts;
  departments: EvaluationResult;
  items: EvaluationResult;
};

/**
 * Collects the facts and scores departments, each kind by its own system, and work items. No access is checked here.
 */
export async function evaluateOffice(
  tx: Transaction,
  ctx: ServiceContext,
  planId: string,
): Promise<OfficeEvaluation> {
  const facts = await collectFacts(tx, ctx, planId);
  return {
    facts,
    departments: evaluateSystems(await systemsInForce(tx, ctx, 'department'), facts),
    items: evaluateSystems(await systemsInForce(tx, ctx, 'item'), facts),
  };
}
