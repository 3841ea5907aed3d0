import type { ListFailingInput } from '@gongkai/domain/evaluation';
import { leavesOf, type IndicatorLeaf, type IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import {
  indexFacts,
  ledgerCheckOf,
  ledgerMetricKey,
  measure,
  recordKey,
  type EvaluationFacts,
} from '@gongkai/domain/metric';
import { familyKeeper } from '@gongkai/domain/scoring';
import { Prisma } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import type { FailingRow } from './list-failing.ts';
import { failingOfYear } from './ledger-figures.ts';
import { systemOfSubject } from './systems.ts';

type Metrics = Map<string, string[]>;

function add(found: Metrics, record: string, metric: string): void {
  found.set(record, [...(found.get(record) ?? []), metric]);
}

/** The leaves that look at the same records as this one; itself among them. Fewer than two share nothing. */
function familyOf(system: IndicatorSystemDefinition, key: string): IndicatorLeaf[] {
  const leaves = leavesOf(system.nodes);
  const family = leaves.find((leaf) => leaf.key === key)?.family ?? null;
  return family === null ? [] : leaves.filter((leaf) => leaf.family === family);
}

/** Which checks of the family the records of this page fail, read for these records alone. */
async function ledgerMetrics(
  ctx: ServiceContext,
  year: number,
  family: readonly IndicatorLeaf[],
  rows: readonly FailingRow[],
  found: Metrics,
): Promise<void> {
  const checks = family.flatMap(({ metric }) => (metric === null ? [] : (ledgerCheckOf(metric) ?? [])));
  const ids = rows.filter(({ record }) => record.kind === 'record').map(({ record }) => record.id);
  if (checks.length === 0 || ids.length === 0) return;
  const pairs = checks.map(({ ledger, check }) => Prisma.sql`(${ledger.key}, ${check.key})`);
  // Prisma cannot compare pairs.
  const failing = await ctx.db.$queryRaw<{ recordId: string; ledgerKey: string; key: string }[]>`
    SELECT o."recordId", o."ledgerKey", o."key" FROM "LedgerOutcome" o
    WHERE ${failingOfYear(ctx, year)} AND (o."ledgerKey", o."key") IN (${Prisma.join(pairs)})
      AND o."recordId" IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`;
  for (const { recordId, ledgerKey, key } of failing)
    add(found, recordKey({ kind: 'record', id: recordId }), ledgerMetricKey(ledgerKey, key));
}

/** The same for what is counted from tasks and training: there every figure names its records. */
function countedMetrics(
  facts: EvaluationFacts,
  input: ListFailingInput,
  family: readonly IndicatorLeaf[],
  found: Metrics,
): void {
  const metrics = new Set(family.flatMap(({ metric }) => metric ?? []));
  const counted = [...metrics].filter((metric) => ledgerCheckOf(metric) === null);
  if (counted.length === 0) return;
  const index = indexFacts(facts);
  for (const metric of counted) {
    for (const record of measure(index, metric, input.subject).failing) add(found, recordKey(record), metric);
  }
}

/**
 * The rows of one indicator's page, each with the other indicator in which it already lost its points: within a
 * family a record loses points once. Rows of a metric that is asked for without an indicator stay as they are.
 *
 * @param known today's facts where the rows were counted from them; null: collected where they are needed.
 */
export async function markElsewhere(
  ctx: ServiceContext,
  input: ListFailingInput,
  year: number,
  rows: readonly FailingRow[],
  known: EvaluationFacts | null,
): Promise<FailingRow[]> {
  const { leaf, subject } = input;
  if (leaf === undefined || rows.length === 0) return [...rows];
  const { definition } = await systemOfSubject(ctx.db, ctx, subject);
  const family = familyOf(definition, leaf);
  if (family.length < 2) return [...rows];
  const facts = known ?? (await collectFacts(ctx.db, ctx, input.planId));
  const found: Metrics = new Map();
  countedMetrics(facts, input, family, found);
  await ledgerMetrics(ctx, year, family, rows, found);
  const keeperOf = familyKeeper(definition, facts, subject, leaf);
  return rows.map((row) => {
    const keeper = keeperOf(row.record, found.get(recordKey(row.record)) ?? []);
    const elsewhere = family.find(({ key }) => key === keeper && key !== leaf);
    return elsewhere === undefined
      ? row
      : { ...row, elsewhere: { key: elsewhere.key, name: elsewhere.name } };
  });
}
