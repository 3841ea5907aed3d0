import type { DeskFields } from '@gongkai/domain/disclosure-request';
import type { RecordContext } from '@gongkai/domain/ledger';
import type { Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { officeContext } from '../ledger/assess-and-store.ts';
import { fetchRecord, type StoredRecord } from '../ledger/stored-record.ts';
import { visibleRecords } from '../ledger/visible-records.ts';

export const REQUESTS = 'disclosure-request';

/** What the desk reads of a request: its values are those of its ledger's own schema. */
export function deskFieldsOf({ values }: Pick<StoredRecord, 'values'>): DeskFields {
  return values as unknown as DeskFields;
}

/** A text of the register; blank where there is none. */
export function textOf({ values }: Pick<StoredRecord, 'values'>, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

/**
 * A request that the person may see.
 *
 * @throws ServiceError `ledger-record-not-found`, also for records of other ledgers.
 */
export async function fetchRequest(
  tx: Transaction,
  ctx: ServiceContext,
  recordId: string,
): Promise<StoredRecord> {
  return await fetchRecord(tx, ctx, recordId, { ...visibleRecords(ctx), ledgerKey: REQUESTS });
}

/** Calendar and limits by which the desk counts. */
export async function deskRules(
  tx: Transaction,
  ctx: ServiceContext,
): Promise<Required<Pick<RecordContext, 'calendar' | 'overrides'>>> {
  const { calendar, overrides = {} } = await officeContext(tx, ctx);
  return { calendar, overrides };
}
