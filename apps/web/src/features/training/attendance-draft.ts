import type { AttendanceRow } from '@gongkai/domain/training';

/** Typed heads of one department; empty is nothing typed. */
export type HeadsText = { expected: string; actual: string };
/** By department id. */
export type AttendanceDraft = Record<string, HeadsText>;
export const ATTENDANCE_COLUMNS = ['expected', 'actual'] as const;
export type AttendanceColumn = (typeof ATTENDANCE_COLUMNS)[number];
export type CellProblem = 'not-a-number' | 'expected-missing';

const NOTHING: HeadsText = { expected: '', actual: '' };

/** The stored rows as they stand in the grid's cells: one entry for every department shown. */
export function draftOf(rows: readonly AttendanceRow[], departmentIds: readonly string[]): AttendanceDraft {
  const stored = new Map(rows.map((row) => [row.departmentId, row]));
  return Object.fromEntries(
    departmentIds.map((id) => {
      const row = stored.get(id);
      return [
        id,
        row === undefined
          ? NOTHING
          : { expected: String(row.expected), actual: row.actual === null ? '' : String(row.actual) },
      ];
    }),
  );
}

/** Heads of a cell: null when empty, undefined when it is no whole number. Full-width digits and 人 are understood. */
export function readHeads(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/人\s*$/u, '')
    .trim();
  if (plain === '') return null;
  return /^\d{1,5}$/u.test(plain) ? Number(plain) : undefined;
}

/** What is wrong in the cells of one department. */
export function cellProblems({
  expected,
  actual,
}: HeadsText): Partial<Record<AttendanceColumn, CellProblem>> {
  const problems: Partial<Record<AttendanceColumn, CellProblem>> = {};
  if (readHeads(expected) === undefined) problems.expected = 'not-a-number';
  if (readHeads(actual) === undefined) problems.actual = 'not-a-number';
  if (readHeads(expected) === null && readHeads(actual) !== null) problems.expected = 'expected-missing';
  return problems;
}

/** The changed rows as the server takes them; a row emptied again is left as it was stored. */
export function rowsToSave(changes: Partial<AttendanceDraft>): AttendanceRow[] {
  return Object.entries(changes).flatMap(([departmentId, heads]) => {
    const expected = readHeads(heads?.expected ?? '');
    const actual = readHeads(heads?.actual ?? '');
    return typeof expected === 'number' && actual !== undefined ? [{ departmentId, expected, actual }] : [];
  });
}

/**
 * Puts a copied block of numbers into the grid, its first cell at `start`. What reaches beyond the grid is dropped;
 * only cells that can be edited are filled.
 */
export function pasteBlock(
  draft: AttendanceDraft,
  block: readonly (readonly string[])[],
  start: { departmentId: string; column: AttendanceColumn },
  grid: { departmentIds: readonly string[]; columns: readonly AttendanceColumn[] },
): AttendanceDraft {
  const top = grid.departmentIds.indexOf(start.departmentId);
  const left = grid.columns.indexOf(start.column);
  const next = { ...draft };
  for (const [y, cells] of block.entries()) {
    const id = top === -1 ? undefined : grid.departmentIds[top + y];
    if (id === undefined) break;
    for (const [x, cell] of cells.entries()) {
      const column = grid.columns[left + x];
      if (column !== undefined) next[id] = { ...(next[id] ?? NOTHING), [column]: cell.trim() };
    }
  }
  return next;
}

/** Whether a pasted text is a block of heads without names, to be filled in where the cursor stands. */
export function isNumberBlock(block: readonly (readonly string[])[]): boolean {
  return block.every((row) => row.every((cell) => readHeads(cell) !== undefined));
}

/** Heads in all rows; null while no cell of the column holds a number. */
export function totalOf(draft: AttendanceDraft, column: AttendanceColumn): number | null {
  const heads = Object.values(draft)
    .map((row) => readHeads(row[column]))
    .filter((one) => typeof one === 'number');
  return heads.length === 0 ? null : heads.reduce((sum, one) => sum + one, 0);
}

/** Both heads over the rows that were counted; `actual` null while none was. */
export function countedHeads(draft: AttendanceDraft): { expected: number; actual: number | null } {
  const counted = Object.values(draft)
    .map((row) => ({ expected: readHeads(row.expected), actual: readHeads(row.actual) }))
    .filter(({ actual }) => typeof actual === 'number');
  const sum = (key: AttendanceColumn) => counted.reduce((total, row) => total + (row[key] ?? 0), 0);
  return { expected: sum('expected'), actual: counted.length === 0 ? null : sum('actual') };
}
