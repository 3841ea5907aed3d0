import { stepValues, type RecordStepInput } from '@gongkai/domain/disclosure-request';
import { valueOf, versionConflict, type ServiceContext } from '../core/index.ts';
import { saveRecord } from '../ledger/save-record.ts';
import { deskFieldsOf, fetchRequest, REQUESTS } from './desk-record.ts';

/**
 * Records one step of a request in the register: same rules, audit and version check as the register's own form.
 *
 * @throws ServiceError `refused` with a code of the steps or fees, or of what {@link saveRecord} refuses; `conflict`
 *   when the request was changed since it was read; `forbidden`.
 */
export async function recordStep(
  ctx: ServiceContext,
  { recordId, version, given }: RecordStepInput,
): Promise<{ recordId: string; number: number; version: number }> {
  const stored = await fetchRequest(ctx.db, ctx, recordId);
  // Whoever saw another version is told that, not that the step is there already.
  if (stored.row.version !== version) throw versionConflict('ledger-record');
  const changed = valueOf(stepValues(deskFieldsOf(stored), given, ctx.today));
  return await saveRecord(ctx, {
    ledger: REQUESTS,
    recordId,
    version,
    departmentId: stored.departmentId,
    values: { ...stored.values, ...changed },
  });
}
