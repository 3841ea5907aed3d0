import { leavesOf, shippedSystems, type IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { ledgerCheckOf, ledgerMetricKey, type RecordRef, type SharedFailures } from '@gongkai/domain/metric';
import { Prisma, type Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';

/** A check of a ledger. */
type Check = { ledgerKey: string; key: string };
type FamilyRow = { system: string; family: string; metric: string };

function familiesOf(systems: readonly IndicatorSystemDefinition[]): FamilyRow[] {
  return systems.flatMap((system, at) =>
    leavesOf(system.nodes).flatMap(({ family, metric }) =>
      family === null || metric === null ? [] : [{ system: `${at}`, family, metric }],
    ),
  );
}

/**
 * The checks that stand in one family with another check of their ledger, in any indicator system of the office, any
 * that ships, or the drafts given: only these can take points for the same record twice.
 */
export async function checksInFamilies(
  tx: Transaction,
  { actor }: Pick<ServiceContext, 'actor'>,
  drafts: readonly IndicatorSystemDefinition[],
): Promise<Check[]> {
  // Read off the trees where they are stored: parsing every version ever published would cost more than all figures.
  const stored = await tx.$queryRaw<FamilyRow[]>`
    SELECT s."id"::text AS system, leaf->>'family' AS family, leaf->>'metric' AS metric
    FROM "IndicatorSystem" s,
      jsonb_path_query(s."definition"::jsonb, '$.** ? (@.type == "leaf" && @.family != null && @.metric != null)') AS leaf
    WHERE s."organisationId" = ${actor.organisationId}::uuid`;
  const known = [...stored, ...familiesOf([...shippedSystems, ...drafts])];
  const checks = known.flatMap(({ system, family, metric }) => {
    const found = ledgerCheckOf(metric);
    return found === null
      ? []
      : [
          {
            ledgerKey: found.ledger.key,
            key: found.check.key,
            family: `${system}|${family}|${found.ledger.key}`,
          },
        ];
  });
  const families = [...Map.groupBy(checks, ({ family }) => family).values()].filter(
    ({ length }) => length > 1,
  );
  const distinct = new Map(
    families.flat().map(({ ledgerKey, key }) => [`${ledgerKey}|${key}`, { ledgerKey, key }]),
  );
  return [...distinct.values()];
}

/** Records of one department's ledger that fail several checks at once, counted by which. */
export type SharedGroup = { departmentId: string; ledgerKey: string; keys: string[] } & SharedFailures;

type Row = {
  departmentId: string;
  ledgerKey: string;
  keys: string[];
  count: number;
  records: string[] | null;
};

/**
 * How many records fail which of the checks together, over the outcomes `o` that `failing` selects. Counted in
 * the database: as many rows come back as there are combinations, however many records there are.
 *
 * @param named the records that figures name; they stand with their combination.
 */
export async function sharedFailures(
  tx: Transaction,
  failing: Prisma.Sql,
  checks: readonly Check[],
  named: readonly RecordRef[],
): Promise<SharedGroup[]> {
  if (checks.length === 0) return [];
  const pairs = checks.map(({ ledgerKey, key }) => Prisma.sql`(${ledgerKey}, ${key})`);
  const ids = [...new Set(named.map(({ id }) => id))];
  // Prisma cannot group by what was grouped before.
  const rows = await tx.$queryRaw<Row[]>`
    SELECT f."departmentId", f."ledgerKey", f."keys", COUNT(*)::int AS count,
      ARRAY_AGG(f."recordId" ORDER BY f."recordId") FILTER (WHERE n."id" IS NOT NULL) AS records
    FROM (
      SELECT o."recordId", o."departmentId", o."ledgerKey", ARRAY_AGG(o."key" ORDER BY o."key") AS "keys"
      FROM "LedgerOutcome" o
      WHERE ${failing} AND (o."ledgerKey", o."key") IN (${Prisma.join(pairs)}) GROUP BY 1, 2, 3 HAVING COUNT(*) > 1
    ) f LEFT JOIN unnest(${ids}::uuid[]) AS n("id") ON n."id" = f."recordId"
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return rows.map(({ records, ...row }) => ({
    ...row,
    metrics: row.keys.map((key) => ledgerMetricKey(row.ledgerKey, key)),
    records: records ?? [],
  }));
}

/** What one figure shares with others, over the groups it is counted from: of one department, or of several. */
export function sharedOf(groups: readonly SharedGroup[], key: string): SharedFailures[] {
  const own = groups.filter(({ keys }) => keys.includes(key));
  return [...Map.groupBy(own, ({ metrics }) => metrics.join('|')).values()].map((alike) => ({
    metrics: alike[0]?.metrics ?? [],
    count: alike.reduce((sum, { count }) => sum + count, 0),
    records: alike.flatMap(({ records }) => records),
  }));
}
