// A sheet of 20,000 rows into a ledger through the service that the route calls: the file is read, and every row
// judged, written, assessed and audited.
//   node --expose-gc bench/ledger-import.ts [rows]     (TEST_DATABASE_URL for PostgreSQL besides PGlite)
import { ledgerOf, sheetColumns } from '@gongkai/domain/ledger';
import { ledgerWorkbook, readSheet } from '@gongkai/reports';
import { importRecords } from '@gongkai/services/ledger';
import { contextFor, makeOffice } from '@gongkai/services/testing';
import type { Database } from '@gongkai/db';
import { DATABASES, line, megabytes, onDatabase } from './support.ts';

const ROWS = Number(process.argv[2] ?? 20_000);
const LEDGER = 'normative-document';

async function sheetOf(department: string): Promise<Uint8Array> {
  const ledger = ledgerOf(LEDGER);
  const columns = sheetColumns(ledger);
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = `2021-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const values: Record<string, string> = {
      $department: department,
      title: `第${index}号文件`,
      documentNumber: `示〔2021〕${index}号`,
      madeOn: day,
      validity: '有效',
      // One in a hundred is sent back.
      validUntil: index % 100 === 0 ? '三月' : '2026-12-31',
    };
    return { cells: columns.map(({ id }) => values[id] ?? '') };
  });
  return await ledgerWorkbook({ locale: 'zh-CN', ledger, rows });
}

async function run(db: Database, name: string): Promise<void> {
  const office = await makeOffice(db);
  const ctx = contextFor(db, office.office);
  const bytes = await sheetOf(office.departments[1]?.name ?? '');
  const start = performance.now();
  const read = await readSheet(bytes, { rows: ROWS + 10 });
  if (!read.ok) throw new Error(read.refusal);
  line(`${name} read the file`, performance.now() - start, `${Math.round(bytes.length / 1024)} KB`);
  for (const what of ['import', 'the same file again']) {
    const began = performance.now();
    const done = await importRecords(ctx, { ledger: LEDGER, fileName: 'bench.xlsx', rows: read.value });
    const taken = performance.now() - began;
    const { added, unchanged, refused } = done;
    line(
      `${name} ${what}`,
      taken,
      `${Math.round((done.total / taken) * 1000)} rows/s; added ${added}, unchanged ${unchanged}, sent back ${refused}; RSS ${megabytes()} MB`,
    );
  }
}

for (const name of DATABASES) await onDatabase(name, (db) => run(db, name));
