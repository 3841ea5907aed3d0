import {
  findHeadings,
  ledgerOf,
  type FoundHeadings,
  type Ledger,
  type LedgerKey,
} from '@gongkai/domain/ledger';
import type { Prisma, Transaction } from '@gongkai/db';
import { actorId, organisationScope, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { officeContext } from './assess-and-store.ts';
import { importRows, type BadRow, type BatchResult, type ImportBatch, type SheetRow } from './import-rows.ts';
import { readDepartments, readNamed, readNamesOf } from './sheet-names.ts';
import { readImport, type ImportState, type StoredBadRow } from './read-import.ts';
import { departmentBound } from './visible-records.ts';
import { lockLedger } from './write-drafts.ts';

/** Rows a transaction: few enough that others are not kept waiting. */
const BATCH = 250;

export type ImportInput = { ledger: LedgerKey; fileName: string; rows: readonly (readonly string[])[] };

function headingsOf(ledger: Ledger, rows: ImportInput['rows']): FoundHeadings {
  const headings = findHeadings(ledger, rows);
  if (headings.missing.length > 0) {
    const columns = (language: 'zh' | 'en') => headings.missing.map((name) => name[language]).join(', ');
    throw new ServiceError('refused', 'sheet-columns-missing', {
      columns: columns('zh'),
      columnsEn: columns('en'),
    });
  }
  return headings;
}

function dataRows(rows: ImportInput['rows'], { headingRow }: FoundHeadings): SheetRow[] {
  return rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ row, cells }) => row > headingRow + 1 && cells.some((cell) => cell.trim() !== ''));
}

/**
 * Refuses who may import nothing, before a file is read.
 *
 * @throws ServiceError `forbidden`.
 */
export function mayImport(ctx: ServiceContext): void {
  departmentBound(ctx, 'ledger.import');
}

/**
 * Begins an import: checks the headings and notes it, so that its progress can be followed from anywhere.
 *
 * @throws ServiceError `forbidden`; `sheet-columns-missing` with the columns; `sheet-without-rows`.
 */
export async function beginImport(
  ctx: ServiceContext,
  input: ImportInput,
): Promise<{ importId: string; total: number }> {
  departmentBound(ctx, 'ledger.import');
  const ledger = ledgerOf(input.ledger);
  const total = dataRows(input.rows, headingsOf(ledger, input.rows)).length;
  if (total === 0) throw new ServiceError('refused', 'sheet-without-rows');
  const { id } = await ctx.db.ledgerImport.create({
    data: {
      ...organisationScope(ctx),
      ledgerKey: ledger.key,
      fileName: input.fileName.slice(0, 200),
      total,
      userId: actorId(ctx),
      userName: ctx.actor.name,
      createdAt: ctx.now,
      activeAt: new Date(),
    },
    select: { id: true },
  });
  return { importId: id, total };
}

type Common = Pick<ImportBatch, 'ledger' | 'headings' | 'seen'>;

/** The ledgers that these rows point into. Names are read for them alone: a whole ledger a batch is not cheap. */
function referredLedgers({ ledger, headings }: Common, rows: readonly SheetRow[]): LedgerKey[] {
  const filled = new Set(
    headings.places
      .filter(({ index }) => rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''))
      .map(({ column }) => column.id),
  );
  const referred = ledger.fields.flatMap(({ key, field }) =>
    field.type === 'reference' && filled.has(key) ? [field.ledger] : [],
  );
  return [...new Set(referred)];
}

async function batchOf(
  tx: Transaction,
  ctx: ServiceContext,
  common: Common,
  rows: readonly SheetRow[],
): Promise<ImportBatch> {
  const named = await readNamed(tx, ctx, referredLedgers(common, rows));
  const names = readNamesOf(await readDepartments(tx, ctx), named);
  return { ...common, names, context: await officeContext(tx, ctx) };
}

function countsOf({ added, updated, unchanged, bad }: BatchResult) {
  return { added, updated, unchanged, refused: bad.length };
}

async function runBatch(
  ctx: ServiceContext,
  importId: string,
  common: Common,
  rows: readonly SheetRow[],
): Promise<BatchResult> {
  return await write(ctx, async (unit) => {
    await lockLedger(unit.tx, ctx, common.ledger.key);
    const result = await importRows(unit, ctx, await batchOf(unit.tx, ctx, common, rows), rows);
    const counts = countsOf(result);
    await unit.audit({
      action: 'ledger.import',
      subjectType: 'ledger',
      subjectId: importId,
      after: { ledger: common.ledger.key, rows: rows.length, ...counts },
    });
    await unit.tx.ledgerImport.update({
      where: { id: importId },
      data: {
        done: { increment: rows.length - result.bad.length },
        added: { increment: counts.added },
        updated: { increment: counts.updated },
        unchanged: { increment: counts.unchanged },
        activeAt: new Date(),
      },
    });
    unit.changed({ topic: 'ledger', id: null });
    return result;
  });
}

function waitsForRecord({ issues }: BadRow): boolean {
  return issues.every(({ code }) => code === 'unknown-record');
}

/** Rows that point to rows further down are tried again, as long as that helps. */
async function runAll(
  ctx: ServiceContext,
  importId: string,
  common: Common,
  rows: readonly SheetRow[],
): Promise<BadRow[]> {
  const bad: BadRow[] = [];
  let open: readonly SheetRow[] = rows;
  while (open.length > 0) {
    const sentBack: BadRow[] = [];
    for (let start = 0; start < open.length; start += BATCH) {
      const result = await runBatch(ctx, importId, common, open.slice(start, start + BATCH));
      sentBack.push(...result.bad);
    }
    const waiting = sentBack.filter(waitsForRecord);
    const isHopeless = waiting.length === open.length;
    bad.push(...(isHopeless ? sentBack : sentBack.filter((row) => !waitsForRecord(row))));
    open = isHopeless ? [] : waiting.map(({ row, cells }) => ({ row, cells }));
  }
  return bad.toSorted((a, b) => a.row - b.row);
}

/** Bad rows in the order of the ledger's own columns, so that a file of them can be filled in and sent again. */
function inOwnOrder({ headings }: Common, bad: readonly BadRow[]): StoredBadRow[] {
  return bad.map(({ row, cells, issues }) => ({
    row,
    cells: Object.fromEntries(headings.places.map(({ column, index }) => [column.id, cells[index] ?? ''])),
    issues,
  }));
}

async function finish(
  ctx: ServiceContext,
  importId: string,
  data: Prisma.LedgerImportUpdateInput,
): Promise<void> {
  await ctx.db.ledgerImport.update({ where: { id: importId }, data: { ...data, finishedAt: new Date() } });
  await ctx.live.publish([{ topic: 'ledger', id: null, organisationId: ctx.actor.organisationId }]);
}

/**
 * Runs a begun import, batch by batch, each with its audit row in one transaction: what is written stays written
 * should the program stop, and the same file sent again changes nothing twice.
 */
export async function runImport(
  ctx: ServiceContext,
  importId: string,
  input: ImportInput,
): Promise<ImportState> {
  const ledger = ledgerOf(input.ledger);
  const headings = headingsOf(ledger, input.rows);
  const common: Common = { ledger, headings, seen: new Map() };
  try {
    const bad = await runAll(ctx, importId, common, dataRows(input.rows, headings));
    const sealedRows =
      bad.length === 0 ? null : ctx.vault.seal(JSON.stringify(inOwnOrder(common, bad)), importId);
    await finish(ctx, importId, {
      state: 'done',
      refused: bad.length,
      done: { increment: bad.length },
      sealedRows,
    });
  } catch (error) {
    await finish(ctx, importId, { state: 'failed' });
    throw error;
  }
  return await readImport(ctx, { importId });
}

/** Begins and runs an import, and waits for it. */
export async function importRecords(ctx: ServiceContext, input: ImportInput): Promise<ImportState> {
  const { importId } = await beginImport(ctx, input);
  return await runImport(ctx, importId, input);
}
