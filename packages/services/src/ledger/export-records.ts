import {
  LedgerFilter,
  ledgerOf,
  sheetColumns,
  writeRow,
  type Ledger,
  type LedgerKey,
  type SheetReview,
  type WriteNames,
} from '@gongkai/domain/ledger';
import { fromDbDateOrNull, type Transaction } from '@gongkai/db';
import { organisationScope, write, type ServiceContext } from '../core/index.ts';
import { filterConditions, viewConditions } from './list-query.ts';
import { maskedValues, nearUntil } from './record-dto.ts';
import { referenceIds } from './references.ts';
import { readDepartments, writeNamesOf } from './sheet-names.ts';
import { recordInclude, toStored, type StoredRecord } from './stored-record.ts';
import { departmentBound, mayInDepartment } from './visible-records.ts';

/** Records read at once. */
const CHUNK = 500;

export type ExportedLedger = {
  ledger: Ledger;
  asOf: string;
  /** cells in the order of `sheetColumns` */
  rows: string[][];
  isMasked: boolean;
};

export type ExportInput = {
  filter: { ledger: LedgerKey } & Partial<LedgerFilter>;
  language: 'zh' | 'en';
  /** personal data unmasked, where the person may see it */
  personal: boolean;
};

async function idsOf(tx: Transaction, ctx: ServiceContext, filter: LedgerFilter): Promise<string[]> {
  const day = { today: ctx.today, nearUntil: await nearUntil(tx, ctx) };
  // The list's own conditions, without its pages.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "LedgerRecord" r
    WHERE ${filterConditions(ctx, filter, day)} AND ${viewConditions(ctx, filter, day)[filter.view]}
    ORDER BY r."number"`;
  return rows.map(({ id }) => id);
}

function reviewOf({ row }: StoredRecord, key: string): SheetReview | null {
  const review = row.reviews.find(({ publicationKey }) => publicationKey === key);
  if (review === undefined) return null;
  return {
    drafter: review.drafterName,
    initialBy: review.initialByName,
    initialOn: fromDbDateOrNull(review.initialOn),
    secondBy: review.secondByName,
    secondOn: fromDbDateOrNull(review.secondOn),
    approvedBy: review.approvedByName,
    approvedOn: fromDbDateOrNull(review.approvedOn),
  };
}

async function namesFor(
  tx: Transaction,
  ctx: ServiceContext,
  records: readonly StoredRecord[],
): Promise<WriteNames> {
  const ids = records.flatMap(({ ledger, values }) => referenceIds(ledger, values));
  const referred = await tx.ledgerRecord.findMany({
    where: { ...organisationScope(ctx), id: { in: [...new Set(ids)] } },
    select: { id: true, ledgerKey: true, number: true, label: true },
  });
  return writeNamesOf(await readDepartments(tx, ctx), referred);
}

async function chunkRows(
  tx: Transaction,
  ctx: ServiceContext,
  ids: readonly string[],
  { language, personal }: Pick<ExportInput, 'language' | 'personal'>,
): Promise<string[][]> {
  const found = await tx.ledgerRecord.findMany({
    where: { id: { in: [...ids] }, ...organisationScope(ctx) },
    include: recordInclude,
    orderBy: { number: 'asc' },
  });
  const records = found.map((row) => toStored(ctx, row));
  const names = await namesFor(tx, ctx, records);
  return records.map((record) => {
    const { ledger, row, departmentId, publications } = record;
    const isOpen = personal && mayInDepartment(ctx, 'ledger.personal', departmentId);
    const values = isOpen ? record.values : maskedValues(ledger, record.values);
    const reviews = Object.fromEntries(ledger.publications.map(({ key }) => [key, reviewOf(record, key)]));
    const shown = { number: row.number, departmentId, values, publications, reviews };
    return writeRow(sheetColumns(ledger), shown, language, names);
  });
}

/**
 * A ledger's records, all or as filtered, as the cells of its sheet. Personal data is masked unless it is asked for
 * and the person may see it; either way the export is audited.
 *
 * @throws ServiceError `forbidden`.
 */
export async function exportRecords(ctx: ServiceContext, input: ExportInput): Promise<ExportedLedger> {
  departmentBound(ctx, 'ledger.export');
  if (input.personal) departmentBound(ctx, 'ledger.personal');
  const filter = LedgerFilter.parse(input.filter);
  return await write(ctx, async ({ tx, audit }) => {
    const ids = await idsOf(tx, ctx, filter);
    const rows: string[][] = [];
    for (let start = 0; start < ids.length; start += CHUNK)
      rows.push(...(await chunkRows(tx, ctx, ids.slice(start, start + CHUNK), input)));
    const after = { ledger: filter.ledger, rows: rows.length, personal: input.personal };
    await audit({
      action: 'ledger.export',
      subjectType: 'ledger',
      subjectId: ctx.actor.organisationId,
      after,
    });
    return { ledger: ledgerOf(filter.ledger), asOf: ctx.today, rows, isMasked: !input.personal };
  });
}
