import type { PublishRecordInput } from '@gongkai/domain/ledger';
import type { ServiceContext } from '../core/index.ts';
import { fetchRecord } from './stored-record.ts';
import { saveRecord } from './save-record.ts';
import { visibleRecords } from './visible-records.ts';

/**
 * Records that a record was published: the day and the address, behind its approved review.
 *
 * @throws ServiceError `published-without-review`, `published-in-future`, and what {@link saveRecord} refuses.
 */
export async function publishRecord(
  ctx: ServiceContext,
  { recordId, version, publication, on, url }: PublishRecordInput,
): Promise<{ recordId: string; number: number; version: number }> {
  const { ledger, departmentId, values } = await fetchRecord(ctx.db, ctx, recordId, visibleRecords(ctx));
  return await saveRecord(ctx, {
    ledger: ledger.key,
    recordId,
    version,
    departmentId,
    values,
    publications: { [publication]: { on, url } },
  });
}
