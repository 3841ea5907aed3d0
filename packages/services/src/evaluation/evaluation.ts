import type { EvaluationFacts } from '@gongkai/domain/metric';
import { evaluate, type EvaluationResult } from '@gongkai/domain/scoring';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { systemInForce } from './systems.ts';

/** The scores of a whole office as of today, with the facts they rest on. */
export type OfficeEvaluation = {
  facts: EvaluationFacts;
  departments: EvaluationResult;
  items: EvaluationResult;
};

/** Collects the facts and scores departments and work items. No access is checked here. */
export async function evaluateOffice(
  tx: Transaction,
  ctx: ServiceContext,
  planId: string,
): Promise<OfficeEvaluation> {
  const facts = await collectFacts(tx, ctx, planId);
  return {
    facts,
    departments: evaluate(await systemInForce(tx, ctx, 'department'), facts),
    items: evaluate(await systemInForce(tx, ctx, 'item'), facts),
  };
}
