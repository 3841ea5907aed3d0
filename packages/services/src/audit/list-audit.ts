import { AuditAction } from '@gongkai/domain/audit';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDate, toDbDate } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { subjectNames } from './subject-names.ts';

/** What to look for; null does not narrow. `before` is the `seq` of the last row already shown. */
export type AuditFilter = {
  actions: readonly AuditAction[];
  /** part of the name of who acted */
  actorName: string | null;
  subjectId: string | null;
  from: PlainDate | null;
  to: PlainDate | null;
  before: string | null;
  limit: number;
};

/** One row as the audit administrator reads it. `at` is an ISO instant; `before` and `after` are as stored. */
export type AuditRow = {
  seq: string;
  at: string;
  on: PlainDate;
  actorName: string;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  /** what the subject is called today; null where it has no name or is gone */
  subjectName: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  hash: string;
};

/** A page of the audit trail, newest first. Rows are found by number, so a growing trail repeats none. */
export async function listAudit(
  ctx: ServiceContext,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; nextBefore: string | null }> {
  authorise(ctx, 'audit.read');
  const { actions, actorName, subjectId, from, to, before, limit } = filter;
  const found = await ctx.db.auditEntry.findMany({
    where: {
      ...organisationScope(ctx),
      ...(actions.length === 0 ? {} : { action: { in: [...actions] } }),
      ...(actorName === null ? {} : { actorName: { contains: actorName, mode: 'insensitive' } }),
      ...(subjectId === null ? {} : { OR: [{ subjectId }, { parentId: subjectId }] }),
      on: {
        ...(from === null ? {} : { gte: toDbDate(from) }),
        ...(to === null ? {} : { lte: toDbDate(to) }),
      },
      ...(before === null ? {} : { seq: { lt: BigInt(before) } }),
    },
    orderBy: { seq: 'desc' },
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  const names = await subjectNames(ctx, page);
  const rows = page.map((row) => ({
    seq: row.seq.toString(),
    at: row.at.toISOString(),
    on: fromDbDate(row.on),
    actorName: row.actorName,
    action: AuditAction.parse(row.action),
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    subjectName: names.get(row.subjectId) ?? null,
    before: row.before,
    after: row.after,
    reason: row.reason,
    hash: row.hash,
  }));
  return { rows, nextBefore: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
}
