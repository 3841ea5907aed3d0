import type { ReportRecord } from '@gongkai/domain/annual-report';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { fromDbDateOrNull, toDbDate, type Prisma, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

const recordSelect = {
  id: true,
  ledgerKey: true,
  number: true,
  label: true,
  periodOn: true,
  body: true,
} as const satisfies Prisma.LedgerRecordSelect;

type Row = Prisma.LedgerRecordGetPayload<{ select: typeof recordSelect }>;

function toRecord({ id, ledgerKey, number, label, periodOn }: Row): ReportRecord {
  return { id, ledger: ledgerKey, number, label, on: fromDbDateOrNull(periodOn) };
}

/**
 * Every record of a ledger that is not void, through the schema of what of its body is counted. Personal data stays
 * sealed: no figure of the report needs it.
 */
export async function readRecords<T>(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  ledger: LedgerKey,
  schema: { parse: (body: unknown) => T },
): Promise<{ record: ReportRecord; values: T }[]> {
  const rows = await tx.ledgerRecord.findMany({
    where: { ...organisationScope(ctx), ledgerKey: ledger, voidedOn: null },
    select: recordSelect,
    orderBy: [{ periodOn: 'asc' }, { number: 'asc' }],
  });
  return rows.map((row) => ({ record: toRecord(row), values: schema.parse(row.body) }));
}

/** The records of a ledger within days whose field has this value, the first `take` of them. */
export async function recordsOfKind(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  where: { ledger: LedgerKey; field: string; value: string; from: string; to: string; take: number },
): Promise<ReportRecord[]> {
  const rows = await tx.ledgerRecord.findMany({
    where: {
      ...organisationScope(ctx),
      ledgerKey: where.ledger,
      voidedOn: null,
      periodOn: { gte: toDbDate(where.from), lte: toDbDate(where.to) },
      body: { path: [where.field], equals: where.value },
    },
    select: recordSelect,
    orderBy: [{ periodOn: 'asc' }, { number: 'asc' }],
    take: where.take,
  });
  return rows.map(toRecord);
}
