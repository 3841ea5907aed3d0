import type { LocalText } from '../../indicator/text.ts';
import type { Ledger } from '../define-ledger.ts';
import type { Issue } from '../issue-text.ts';
import type { ReadNames } from './cell.ts';
import { findHeadings, impossibleRow, judgeRow } from './judge-row.ts';
import { readRow } from './row.ts';

/** What a sheet looks like before it is imported. `row` is the number that the person sees. */
export type SheetReport = {
  columns: { found: string[]; unknown: string[]; missing: LocalText[] };
  total: number;
  good: number;
  bad: { row: number; issues: Issue[] }[];
};

/** Stands for whatever department or record a cell names: without a database none is known. */
const SOMEBODY = '018f0000-0000-7000-8000-000000000000';
const NO_DATABASE: ReadNames = { department: () => SOMEBODY, record: () => SOMEBODY };

/**
 * Checks a sheet by the ledger's definition alone: headings, formats, choices, what is needed, what cannot be, rows
 * that stand twice. Departments and references are not looked up.
 */
export function checkSheet(ledger: Ledger, rows: readonly (readonly string[])[]): SheetReport {
  const headings = findHeadings(ledger, rows);
  const { unknown, missing } = headings;
  const columns = { found: headings.places.map(({ column }) => column.id), unknown, missing };
  const data = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ row, cells }) => row > headings.headingRow + 1 && cells.some((cell) => cell.trim() !== ''));
  if (missing.length > 0) return { columns, total: data.length, good: 0, bad: [] };
  const seen = new Map<string, number>();
  const bad = data.flatMap(({ cells, row }) => {
    const read = readRow(ledger, headings, cells, NO_DATABASE);
    const judged = judgeRow(ledger, read, null);
    if (!judged.ok) return [{ row, issues: judged.issues }];
    const first = seen.get(judged.identity);
    const field = ledger.identity[0] ?? '';
    if (first !== undefined)
      return [{ row, issues: [{ field, code: 'row-twice', details: { row: first } }] }];
    seen.set(judged.identity, row);
    const issues = impossibleRow(ledger, read, judged.values);
    return issues.length === 0 ? [] : [{ row, issues }];
  });
  return { columns, total: data.length, good: data.length - bad.length, bad };
}
