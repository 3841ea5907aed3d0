// The whole evaluation of an office with a million ledger records, beside one SQL statement that only counts.
//   node --expose-gc bench/evaluation.ts [records]     (TEST_DATABASE_URL for PostgreSQL; otherwise PGlite)
import { evaluateOffice } from '@gongkai/services/evaluation';
import { contextFor, makeOffice, makePlan } from '@gongkai/services/testing';
import { LEDGER_KEYS } from '@gongkai/domain/ledger';
import { Prisma, type Database } from '@gongkai/db';
import { generateRecords } from './generate.ts';
import { DATABASES, line, measure, megabytes, onDatabase } from './support.ts';

const MOST = Number(process.argv[2] ?? 1_000_000);
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= MOST);
const TODAY = '2021-12-20';

/** What the evaluation cannot do without: passed and failed of each check, of each department, in the year. */
function countOnly(db: Database, organisationId: string): Promise<unknown> {
  return db.$queryRaw(Prisma.sql`
    SELECT o."departmentId", o."ledgerKey", o."key",
      COUNT(*) FILTER (WHERE o."outcome" = 'pass' AND (o."failsOn" IS NULL OR o."failsOn" > ${TODAY}::date)) AS passed,
      COUNT(*) FILTER (WHERE o."outcome" = 'fail' OR o."failsOn" <= ${TODAY}::date) AS failed
    FROM "LedgerOutcome" o
    WHERE o."organisationId" = ${organisationId}::uuid AND o."periodOn" BETWEEN '2021-01-01' AND '2021-12-31'
    GROUP BY 1, 2, 3`);
}

async function run(db: Database, name: string): Promise<void> {
  const office = await makeOffice(db, { departments: 20 });
  const ctx = contextFor(db, office.office, { today: TODAY });
  const plan = await makePlan(db, office);
  const spread = {
    organisationId: office.organisationId,
    departmentIds: office.departments.map(({ id }) => id),
    keys: LEDGER_KEYS,
  };
  let made = 0;
  for (const size of SIZES) {
    const start = performance.now();
    await generateRecords(db, spread, { first: made + 1, last: size });
    made = size;
    const generated = performance.now() - start;
    const times = size > 100_000 ? 3 : 5;
    const counted = await measure(times, () => countOnly(db, office.organisationId));
    const evaluated = await measure(times, () => evaluateOffice(db, ctx, plan.planId));
    line(`${name} ${size} records: generate`, generated);
    line(`${name} ${size} records: one counting statement`, counted);
    line(
      `${name} ${size} records: whole evaluation`,
      evaluated,
      `ratio ${(evaluated / counted).toFixed(2)}, RSS ${megabytes()} MB`,
    );
  }
}

// A million rows in the embedded database are beyond what it is for.
const [database = 'PGlite'] = DATABASES.toReversed();
await onDatabase(database, (db) => run(db, database));
