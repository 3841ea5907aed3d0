import { ledgers, type LedgerKey } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';

type Spread = { organisationId: string; departmentIds: readonly string[]; keys: readonly LedgerKey[] };

/**
 * Records with the outcomes of their ledgers' checks, made by the database itself: from `first` to `last`, spread
 * over ledgers, departments and the days of 2021. One in ten outcomes has failed, one in ten is open, one in ten does
 * not apply. Triggers and foreign keys are silent meanwhile: every reference comes out of the statement itself, and
 * bodies hold a title and a label only.
 */
export async function generateRecords(
  db: Database,
  { organisationId, departmentIds, keys }: Spread,
  { first, last }: { first: number; last: number },
): Promise<void> {
  const chosen = ledgers.filter(({ key }) => keys.includes(key));
  const checks = chosen.flatMap((ledger) => ledger.checks.map(({ key }) => [ledger.key, key] as const));
  await db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = 'replica'`);
      await tx.$executeRawUnsafe(
        `INSERT INTO "LedgerRecord" ("id", "organisationId", "departmentId", "ledgerKey", "number", "label", "identity",
       "searchText", "body", "periodOn", "dueOn", "dueState", "doneOn", "source", "createdByName")
     SELECT gen_random_uuid(), $1::uuid, ($2::uuid[])[1 + n % $3], ($4::text[])[1 + n % $5], n,
       '第' || n || '号文件', 'd' || n, '第' || n || '号文件', jsonb_build_object('title', '第' || n || '号文件', 'validity', 'valid'),
       DATE '2021-01-01' + (n * 7) % 365,
       CASE WHEN n % 5 = 0 THEN DATE '2021-02-01' + (n * 11) % 365 END, 'official',
       CASE WHEN n % 5 <> 0 THEN DATE '2021-02-01' + (n * 11) % 365 END, 'import', 'bench'
     FROM generate_series($6::int, $7::int) n`,
        organisationId,
        departmentIds,
        departmentIds.length,
        keys,
        keys.length,
        first,
        last,
      );
      await tx.$executeRawUnsafe(
        `INSERT INTO "LedgerOutcome" ("recordId", "key", "organisationId", "departmentId", "ledgerKey", "periodOn",
       "outcome", "reason", "failsOn")
     SELECT r."id", c.key, r."organisationId", r."departmentId", r."ledgerKey", r."periodOn",
       CASE WHEN x.dice = 0 THEN 'fail' WHEN x.dice = 1 THEN 'open' WHEN x.dice = 2 THEN 'not-applicable' ELSE 'pass' END,
       CASE WHEN x.dice = 0 THEN 'late' END,
       CASE WHEN x.dice = 1 THEN r."periodOn" + 200 END
     FROM "LedgerRecord" r
     JOIN unnest($2::text[], $3::text[]) AS c(ledger, key) ON c.ledger = r."ledgerKey"
     CROSS JOIN LATERAL (SELECT (r."number" + length(c.key)) % 10 AS dice) x
     WHERE r."organisationId" = $1::uuid AND r."number" BETWEEN $4::int AND $5::int`,
        organisationId,
        checks.map(([ledger]) => ledger),
        checks.map(([, check]) => check),
        first,
        last,
      );
    },
    { timeout: 3_600_000 },
  );
  await db.$executeRawUnsafe('VACUUM ANALYZE "LedgerRecord"');
  await db.$executeRawUnsafe('VACUUM ANALYZE "LedgerOutcome"');
}
