import type { VoidRecordInput } from '@gongkai/domain/ledger';
import { toDbDate } from '@gongkai/db';
import { authorise, ServiceError, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { assessAndStore, officeContext } from './assess-and-store.ts';
import { assessDependents } from './dependents.ts';
import { fetchRecord } from './stored-record.ts';
import { lockLedger } from './write-drafts.ts';

/**
 * Voids a record that was made by mistake: it stays readable with its reason, and counts nowhere any more.
 *
 * @throws ServiceError `conflict`; `record-voided`; `forbidden`.
 */
export async function voidRecord(ctx: ServiceContext, input: VoidRecordInput): Promise<{ recordId: string }> {
  return await write(ctx, async ({ tx, audit, changed }) => {
    const before = await fetchRecord(tx, ctx, input.recordId);
    authorise(ctx, 'ledger.edit', [before.departmentId]);
    await lockLedger(tx, ctx, before.ledger.key);
    if (before.isVoided) throw new ServiceError('refused', 'record-voided');
    const { count } = await tx.ledgerRecord.updateMany({
      where: { id: before.id, version: input.version },
      data: { voidedOn: toDbDate(ctx.today), voidReason: input.reason, version: { increment: 1 } },
    });
    if (count === 0) throw versionConflict('ledger-record');
    const context = await officeContext(tx, ctx);
    await assessAndStore(tx, ctx, [before.id], context);
    await assessDependents(tx, ctx, before.ledger, before.id, context);
    await audit({
      action: 'ledger.void',
      subjectType: 'ledger-record',
      subjectId: before.id,
      parentId: before.id,
      reason: input.reason,
    });
    changed({ topic: 'ledger', id: before.id });
    return { recordId: before.id };
  });
}
