import type { LedgerKey } from '@gongkai/domain/ledger';
import { actorId, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { isCutOff } from './cut-off-imports.ts';
import type { BadRow } from './import-rows.ts';
import { departmentBound } from './visible-records.ts';

/** How an import stands. */
export type ImportState = {
  importId: string;
  ledger: LedgerKey;
  fileName: string;
  state: 'running' | 'done' | 'failed';
  total: number;
  done: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  userName: string;
  /** ISO instants */
  createdAt: string;
  finishedAt: string | null;
};

/** A row that was sent back: its cells by column, with the codes of its reasons. */
export type StoredBadRow = { row: number; cells: Record<string, string>; issues: BadRow['issues'] };

async function fetchImport(ctx: ServiceContext, importId: string) {
  const own = departmentBound(ctx, 'ledger.import');
  const userId = own === null ? {} : { userId: actorId(ctx) };
  const row = await ctx.db.ledgerImport.findFirst({
    where: { id: importId, ...organisationScope(ctx), ...userId },
  });
  if (row === null) throw notFound('ledger-import');
  return row;
}

/**
 * How an import stands. The office sees all, others their own.
 *
 * @throws ServiceError `ledger-import-not-found`.
 */
export async function readImport(ctx: ServiceContext, input: { importId: string }): Promise<ImportState> {
  const row = await fetchImport(ctx, input.importId);
  const { fileName, total, done, added, updated, unchanged, refused, userName } = row;
  return {
    importId: row.id,
    ledger: row.ledgerKey as LedgerKey,
    fileName,
    state: isCutOff(row, ctx.now) ? 'failed' : (row.state as ImportState['state']),
    total,
    done,
    added,
    updated,
    unchanged,
    refused,
    userName,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** The rows that an import sent back, with the codes of their reasons. */
export async function readBadRows(
  ctx: ServiceContext,
  input: { importId: string },
): Promise<{ ledger: LedgerKey; fileName: string; rows: StoredBadRow[] }> {
  const row = await fetchImport(ctx, input.importId);
  const rows =
    row.sealedRows === null ? [] : (JSON.parse(ctx.vault.open(row.sealedRows, row.id)) as StoredBadRow[]);
  return { ledger: row.ledgerKey as LedgerKey, fileName: row.fileName, rows };
}
