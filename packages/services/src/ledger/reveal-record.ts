import { personalKind } from '@gongkai/domain/ledger';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { fetchRecord } from './stored-record.ts';
import { visibleRecords } from './visible-records.ts';

/**
 * A record's personal data unmasked. Every look is written into the audit trail before it is shown.
 *
 * @throws ServiceError `ledger-record-not-found`; `forbidden`.
 */
export async function revealRecord(
  ctx: ServiceContext,
  input: { recordId: string },
): Promise<{ values: Record<string, string | null> }> {
  return await write(ctx, async ({ tx, audit }) => {
    const { id, departmentId, ledger, values } = await fetchRecord(
      tx,
      ctx,
      input.recordId,
      visibleRecords(ctx),
    );
    authorise(ctx, 'ledger.personal', [departmentId]);
    const keys = ledger.fields.filter(({ field }) => personalKind(field) !== null).map(({ key }) => key);
    await audit({
      action: 'ledger.reveal',
      subjectType: 'ledger-record',
      subjectId: id,
      parentId: id,
      after: { personal: keys },
    });
    return {
      values: Object.fromEntries(
        keys.map((key) => {
          const value = values[key];
          return [key, typeof value === 'string' ? value : null];
        }),
      ),
    };
  });
}
