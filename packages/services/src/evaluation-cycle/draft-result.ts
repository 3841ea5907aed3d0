import type { EvaluationResult } from '@gongkai/domain/scoring';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { computeResult } from './compute-result.ts';
import { fetchFrozen, type EvaluationHead } from './evaluation-row.ts';
import { readHandIns, readLeafRecords } from './leaf-files.ts';

/** What an announcement would give now: the frozen facts with everything handed in and decided so far. Stores nothing. */
export async function draftResult(
  tx: Transaction,
  ctx: ServiceContext,
  head: EvaluationHead,
): Promise<EvaluationResult> {
  const frozen = await fetchFrozen(tx, ctx, head.id);
  const handIns = await readHandIns(tx, head.id);
  const records = await readLeafRecords(tx, head.id, frozen, handIns);
  return computeResult(frozen, records, head.weights).result;
}
