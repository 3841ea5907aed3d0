import {
  ACT_KINDS,
  reportPeriod,
  YearlyFiguresBody,
  type ActFact,
  type ActKind,
  type ReportRecord,
} from '@gongkai/domain/annual-report';
import type { PlainDate } from '@gongkai/domain/common';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { readRecords } from './read-records.ts';

type YearlyFigures = { record: ReportRecord; values: YearlyFiguresBody };

const FIELD = { permit: 'permits', penalty: 'penalties', compulsion: 'compulsions' } as const;

/** The office's own yearly figures; those of every agency where it has none of its own. */
function ownFigures(rows: readonly YearlyFigures[], office: string, year: number): YearlyFigures[] {
  const ofYear = rows.filter(({ values }) => values.year === year);
  const own = ofYear.filter(({ values }) => values.agency === office);
  return own.length > 0 ? own : ofYear;
}

/** How many decisions of each kind the register has in the period; null when it has no decision of any year. */
async function registered(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  day: { year: number; asOf: PlainDate },
): Promise<Map<string, number> | null> {
  const where = { ...organisationScope(ctx), ledgerKey: 'enforcement-decision', voidedOn: null };
  if ((await tx.ledgerRecord.count({ where, take: 1 })) === 0) return null;
  const { start, end } = reportPeriod(day);
  // Prisma cannot group by a field of a document; a year may hold tens of thousands of decisions.
  const rows = await tx.$queryRaw<{ kind: string | null; count: number }[]>`
    SELECT "body"->>'kind' AS kind, COUNT(*)::int AS count FROM "LedgerRecord"
    WHERE "organisationId" = ${ctx.actor.organisationId}::uuid AND "ledgerKey" = 'enforcement-decision'
      AND "voidedOn" IS NULL AND "periodOn" BETWEEN ${start}::date AND ${end}::date
    GROUP BY 1`;
  return new Map(rows.map(({ kind, count }) => [kind ?? '', count]));
}

/** Permits, penalties and compulsions of the year, as announced and as registered. */
export async function actFacts(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  day: { year: number; asOf: PlainDate; office: string },
): Promise<Record<ActKind, ActFact>> {
  const yearly = ownFigures(
    await readRecords(tx, ctx, 'enforcement-data', YearlyFiguresBody),
    day.office,
    day.year,
  );
  const counts = await registered(tx, ctx, day);
  const entries = ACT_KINDS.map((kind): [ActKind, ActFact] => {
    const figures = yearly.map(({ values }) => values[FIELD[kind]]);
    const isWhole = figures.length > 0 && figures.every((figure) => figure !== null);
    return [
      kind,
      {
        yearly: isWhole ? figures.reduce((sum: number, figure) => sum + (figure ?? 0), 0) : null,
        yearlyRecords: yearly.map(({ record }) => record),
        registered: counts === null ? null : (counts.get(kind) ?? 0),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<ActKind, ActFact>;
}
