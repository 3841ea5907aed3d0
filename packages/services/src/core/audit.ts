import { createHash } from 'node:crypto';
import { auditDigest, type AuditAction } from '@gongkai/domain/audit';
import { Prisma, toDbDate, type Transaction } from '@gongkai/db';
import { actorId, type ServiceContext } from './context.ts';

/** One row of the audit trail, as a verb states it. */
export type AuditRecord = {
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  /** the task or plan in whose history the row appears */
  parentId?: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
};

function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (value === undefined || value === null) return Prisma.DbNull;
  // Through JSON and back: dates become strings, undefined goes, exactly as it will be read again.
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

/** SHA-256, in hex, over a row's canonical text, which begins with the hash of the row before it. */
export function hashEntry(digest: string): string {
  return createHash('sha256').update(digest).digest('hex');
}

/** A row as it will be written, chained to the one before it. */
function chained(ctx: ServiceContext, record: AuditRecord, prevHash: string) {
  const before = toJson(record.before);
  const after = toJson(record.after);
  const entry = {
    organisationId: ctx.actor.organisationId,
    at: ctx.now.toISOString(),
    on: ctx.today,
    actorId: actorId(ctx),
    actorName: ctx.actor.name,
    action: record.action,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    parentId: record.parentId ?? null,
    before: before === Prisma.DbNull ? null : before,
    after: after === Prisma.DbNull ? null : after,
    reason: record.reason ?? null,
  };
  const hash = hashEntry(auditDigest(prevHash, entry));
  return { ...entry, at: ctx.now, on: toDbDate(ctx.today), before, after, prevHash, hash };
}

/**
 * Appends rows in their order, the first chained to the organisation's last one by hash, each other to the one
 * before it. The advisory lock keeps two transactions from chaining to the same row; it is released at the end of
 * the transaction.
 */
export async function recordAudits(
  tx: Transaction,
  ctx: ServiceContext,
  records: readonly AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const { organisationId } = ctx.actor;
  // Prisma has no advisory locks.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${organisationId}, 7))`;
  const last = await tx.auditEntry.findFirst({
    where: { organisationId },
    orderBy: { seq: 'desc' },
    select: { hash: true },
  });
  let prevHash = last?.hash ?? '';
  const data: Prisma.AuditEntryCreateManyInput[] = [];
  for (const record of records) {
    const row = chained(ctx, record, prevHash);
    data.push(row);
    prevHash = row.hash;
  }
  // PostgreSQL numbers the rows of one statement in their order.
  await tx.auditEntry.createMany({ data });
}
