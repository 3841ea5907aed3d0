import { auditDigest, AuditAction } from '@gongkai/domain/audit';
import { fromDbDate } from '@gongkai/db';
import { authorise, hashEntry, organisationScope, type ServiceContext } from '../core/index.ts';

/** Whether the chain holds. `brokenAt` is the number of the first row that does not fit the one before it. */
export type AuditVerification = { entries: number; brokenAt: string | null; lastHash: string };

const PAGE = 1000;

/**
 * Computes every hash of the office's audit trail anew. A row that was changed, dropped or put elsewhere shows at
 * its place. That the end was cut off shows only against a `lastHash` kept outside.
 */
export async function verifyAudit(ctx: ServiceContext): Promise<AuditVerification> {
  authorise(ctx, 'audit.read');
  let entries = 0;
  let lastHash = '';
  let after = 0n;
  for (;;) {
    const rows = await ctx.db.auditEntry.findMany({
      where: { ...organisationScope(ctx), seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    });
    for (const { seq, prevHash, hash, at, on, action, ...row } of rows) {
      const entry = { ...row, at: at.toISOString(), on: fromDbDate(on), action: action as AuditAction };
      if (prevHash !== lastHash || hashEntry(auditDigest(lastHash, entry)) !== hash)
        return { entries, brokenAt: seq.toString(), lastHash };
      entries += 1;
      lastHash = hash;
      after = seq;
    }
    if (rows.length < PAGE) return { entries, brokenAt: null, lastHash };
  }
}
