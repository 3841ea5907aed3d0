import { SnapshotResult } from '@gongkai/domain/evaluation';
import { fromDbDate, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { sha256Of } from '../core/json.ts';
import { readFrozen } from './frozen.ts';

/** SHA-256, in hex, over the canonical JSON of facts and result. */
export function snapshotHash(facts: unknown, result: unknown): string {
  return sha256Of({ facts, result });
}

/** What a snapshot that a person took keeps beside its facts, parsed once: it never changes. The caller has found it. */
export async function frozenResult(tx: Transaction, id: string): Promise<SnapshotResult> {
  return await readFrozen(`${id}|result`, async () => {
    const stored = await tx.evaluationSnapshot.findUniqueOrThrow({ where: { id }, select: { result: true } });
    return SnapshotResult.parse(stored.result);
  });
}

/** The newest snapshot that a person took of a plan, or null. */
export async function previousSnapshot(tx: Transaction, ctx: Pick<ServiceContext, 'actor'>, planId: string) {
  const row = await tx.evaluationSnapshot.findFirst({
    where: { planId, kind: 'manual', ...organisationScope(ctx) },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, label: true, asOf: true },
  });
  if (row === null) return null;
  return { ...row, asOf: fromDbDate(row.asOf), result: await frozenResult(tx, row.id) };
}
