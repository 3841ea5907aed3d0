import { NAMED_RECORDS } from '@gongkai/domain/evaluation';
import type { PlainDate } from '@gongkai/domain/common';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { ledgers } from '@gongkai/domain/ledger';
import { ledgerMetricKey, type GivenFigure, type RecordRef } from '@gongkai/domain/metric';
import { Prisma, toDbDate, type Transaction } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { checksInFamilies, sharedFailures, sharedOf, type SharedGroup } from './shared-failures.ts';

/**
 * How many one names where facts are frozen for an evaluation (考核): its pages list them when the ledger has long
 * moved on. The bound keeps one hopeless check from filling the row.
 */
const FROZEN_NAMED = 1_000;

type Group = { departmentId: string; ledgerKey: string; key: string };
type CountRow = Group & { passed: number; failed: number };
type FailingRow = Group & { recordId: string; number: number; label: string };

function groupName({ departmentId, ledgerKey, key }: Group): string {
  return `${departmentId}|${ledgerKey}|${key}`;
}

function ownerOf({ departmentId, ledgerKey }: Omit<Group, 'key'>): string {
  return `${departmentId}|${ledgerKey}`;
}

/** Ledger and check, for the checks that look at every record there is. */
const STANDING = ledgers.flatMap(({ key, checks }) =>
  checks.filter(({ standing }) => standing).map((check) => Prisma.sql`(${key}, ${check.key})`),
);

/** The days, first and last included, whose records count. */
export type FactPeriod = { from: PlainDate; to: PlainDate };

/** Like {@link outcomesWithin}, over a calendar year. */
export function outcomesOfYear(ctx: Pick<ServiceContext, 'actor'>, year: number): Prisma.Sql {
  return outcomesWithin(ctx, wholeYear(year));
}

/** How many failing records each figure names; an evaluation's, which has a period of its own, (nearly) all. */
export function namedFor(period: FactPeriod | undefined): number {
  return period === undefined ? NAMED_RECORDS : FROZEN_NAMED;
}

function wholeYear(year: number): FactPeriod {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/**
 * The outcomes `o` that count in a period: of records whose period lies in it, and, where a check looks at everything
 * that stands, of those from before it as well.
 */
function outcomesWithin({ actor }: Pick<ServiceContext, 'actor'>, { from, to }: FactPeriod): Prisma.Sql {
  const first = Prisma.sql`${from}::date`;
  const last = Prisma.sql`${to}::date`;
  return Prisma.sql`o."organisationId" = ${actor.organisationId}::uuid AND (
    o."periodOn" BETWEEN ${first} AND ${last}
    OR (COALESCE(o."periodOn", ${first}) <= ${last}
      AND (o."ledgerKey", o."key") IN (${Prisma.join(STANDING)})))`;
}

/** The outcomes `o` of a calendar year that fail as of a day. */
export function failingOfYear(ctx: ServiceContext, year: number, asOf = ctx.today): Prisma.Sql {
  return failingWithin(ctx, wholeYear(year), asOf);
}

/** Those of a period that fail as of a day: already failed, or their time is over by then. */
function failingWithin(ctx: ServiceContext, period: FactPeriod, asOf = ctx.today): Prisma.Sql {
  return Prisma.sql`${outcomesWithin(ctx, period)} AND (o."outcome" = 'fail' OR o."failsOn" <= ${asOf}::date)`;
}

/** The same as a condition of Prisma's, as of today. */
export function failsToday({ today }: Pick<ServiceContext, 'today'>) {
  return { OR: [{ outcome: 'fail' }, { failsOn: { lte: toDbDate(today) } }] };
}

async function readCounts(tx: Transaction, ctx: ServiceContext, period: FactPeriod): Promise<CountRow[]> {
  // All checks of all ledgers by one grouped count: bodies are not read, and nothing is loaded record by record.
  return await tx.$queryRaw<CountRow[]>`
    SELECT o."departmentId", o."ledgerKey", o."key",
      COUNT(*) FILTER (WHERE o."outcome" = 'pass' AND (o."failsOn" IS NULL OR o."failsOn" > ${ctx.today}::date))::int AS passed,
      COUNT(*) FILTER (WHERE o."outcome" = 'fail' OR o."failsOn" <= ${ctx.today}::date)::int AS failed
    FROM "LedgerOutcome" o WHERE ${outcomesWithin(ctx, period)}
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

/**
 * The first failing records of each group that has any. Each group is read along the index in the order of its days
 * and left at once, instead of putting all failing records of the year in order.
 */
async function readFailing(
  tx: Transaction,
  ctx: ServiceContext,
  { period, named }: { period: FactPeriod; named: number },
  counts: readonly CountRow[],
): Promise<Map<string, RecordRef[]>> {
  const failed = counts.filter((row) => row.failed > 0);
  const rows = await tx.$queryRaw<FailingRow[]>`
    SELECT g."departmentId", g."ledgerKey", g."key", f."recordId", r."number", r."label"
    FROM unnest(${failed.map(({ departmentId }) => departmentId)}::uuid[],
      ${failed.map(({ ledgerKey }) => ledgerKey)}::text[], ${failed.map(({ key }) => key)}::text[])
      WITH ORDINALITY AS g("departmentId", "ledgerKey", "key", place)
    CROSS JOIN LATERAL (
      SELECT o."recordId", o."periodOn" FROM "LedgerOutcome" o
      WHERE o."departmentId" = g."departmentId" AND o."ledgerKey" = g."ledgerKey" AND o."key" = g."key"
        AND ${failingWithin(ctx, period)}
      ORDER BY o."periodOn", o."recordId" LIMIT ${named}
    ) f JOIN "LedgerRecord" r ON r."id" = f."recordId"
    ORDER BY g.place, f."periodOn", f."recordId"`;
  const groups = Map.groupBy(rows, groupName);
  return new Map(
    [...groups].map(([name, own]) => [
      name,
      own.map(({ recordId: id, number, label }): RecordRef => ({
        kind: 'record',
        id,
        taskId: null,
        label: `#${number} ${label}`,
      })),
    ]),
  );
}

type Counted = CountRow & {
  failing: RecordRef[] /** null where no family asks what is shared */;
  groups: readonly SharedGroup[] | null;
};

function toFigure(kind: 'department' | 'item', id: string, counted: readonly Counted[]): GivenFigure | null {
  const [first] = counted;
  if (first === undefined) return null;
  const passed = counted.reduce((sum, one) => sum + one.passed, 0);
  const failed = counted.reduce((sum, one) => sum + one.failed, 0);
  // Nothing decided yet is a gap, and no figure is given for it.
  if (passed + failed === 0) return null;
  return {
    metric: ledgerMetricKey(first.ledgerKey, first.key),
    subject: { kind, id },
    numerator: passed,
    denominator: passed + failed,
    failing: counted
      .flatMap(({ failing }) => failing)
      .slice(0, kind === 'item' ? NAMED_RECORDS : FROZEN_NAMED),
    failingCount: failed,
    ...(first.groups === null
      ? {}
      : {
          shared: sharedOf(
            counted.flatMap(({ groups }) => groups ?? []),
            first.key,
          ),
        }),
    passing: [],
  };
}

function present(figures: readonly (GivenFigure | null)[]): GivenFigure[] {
  return figures.filter((figure) => figure !== null);
}

/**
 * The figures of every ledger's checks as of today, over records of the plan's year: for each department, and for each
 * work item through the ledgers that serve it. Checks of one family say what they share.
 *
 * @param given the period of an evaluation instead of the year; its departments' figures name (nearly) all that fails.
 * @param drafts systems beside those of the office whose families count as well
 */
export async function ledgerFigures(
  tx: Transaction,
  ctx: ServiceContext,
  plan: { id: string; year: number },
  given?: FactPeriod,
  drafts: readonly IndicatorSystemDefinition[] = [],
): Promise<GivenFigure[]> {
  const period = given ?? wholeYear(plan.year);
  const named = namedFor(given);
  const counts = await readCounts(tx, ctx, period);
  const [failing, links] = [
    await readFailing(tx, ctx, { period, named }, counts),
    await tx.ledgerItem.findMany({
      where: { organisationId: ctx.actor.organisationId, item: { planId: plan.id } },
      orderBy: [{ planItemId: 'asc' }, { ledgerKey: 'asc' }],
    }),
  ];
  const families = await checksInFamilies(tx, ctx, drafts);
  const shared = await sharedFailures(tx, failingWithin(ctx, period), families, [...failing.values()].flat());
  const inFamily = new Set(families.map(({ ledgerKey, key }) => `${ledgerKey}|${key}`));
  const groupsOf = Map.groupBy(shared, ownerOf);
  const counted = counts.map((row): Counted => ({
    ...row,
    failing: failing.get(groupName(row)) ?? [],
    groups: inFamily.has(`${row.ledgerKey}|${row.key}`) ? (groupsOf.get(ownerOf(row)) ?? []) : null,
  }));
  const byLedger = Map.groupBy(counted, ({ ledgerKey }) => ledgerKey);
  const departments = counted.map((one) => toFigure('department', one.departmentId, [one]));
  const items = links.flatMap(({ planItemId, ledgerKey }) =>
    [...Map.groupBy(byLedger.get(ledgerKey) ?? [], ({ key }) => key).values()].map((own) =>
      toFigure('item', planItemId, own),
    ),
  );
  return present([...departments, ...items]);
}
