import type { Ledger, RecordContext } from '@gongkai/domain/ledger';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { assessAndStore } from './assess-and-store.ts';
import { referringIds } from './references.ts';

/**
 * Assesses the records anew that point to this one: their checks may look at it.
 */
export async function assessDependents(
  tx: Transaction,
  ctx: ServiceContext,
  ledger: Ledger,
  recordId: string,
  context: RecordContext,
): Promise<void> {
  const ids = await referringIds(tx, ctx, ledger.key, recordId);
  if (ids.length > 0) await assessAndStore(tx, ctx, ids, context);
}
