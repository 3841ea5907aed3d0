import { AuditAction } from '@gongkai/domain/audit';
import { fromDbDate } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import type { AuditedRecord } from './record-audit.ts';
import { visibleRecords } from './visible-records.ts';

/** One act on a record. `before` and `after` hold what differs; `at` is an ISO instant. */
export type RecordHistoryEntry = {
  seq: string;
  at: string;
  on: string;
  actorName: string;
  action: AuditAction;
  reason: string | null;
  before: AuditedRecord | null;
  after: AuditedRecord | null;
};

/** The longest history that is shown; the audit trail itself keeps everything. */
const LONGEST = 500;

/**
 * A record's history from the audit trail, newest first.
 *
 * @throws ServiceError `ledger-record-not-found`, also for a record the person may not see.
 */
export async function recordHistory(
  ctx: ServiceContext,
  input: { recordId: string },
): Promise<RecordHistoryEntry[]> {
  const visible = await ctx.db.ledgerRecord.count({ where: { ...visibleRecords(ctx), id: input.recordId } });
  if (visible === 0) throw notFound('ledger-record');
  const rows = await ctx.db.auditEntry.findMany({
    where: { ...organisationScope(ctx), OR: [{ parentId: input.recordId }, { subjectId: input.recordId }] },
    orderBy: { seq: 'desc' },
    take: LONGEST,
  });
  return rows.map((row) => ({
    seq: row.seq.toString(),
    at: row.at.toISOString(),
    on: fromDbDate(row.on),
    actorName: row.actorName,
    action: AuditAction.parse(row.action),
    reason: row.reason,
    // What the trail holds of a record went in in this shape.
    before: row.before as AuditedRecord | null,
    after: row.after as AuditedRecord | null,
  }));
}
