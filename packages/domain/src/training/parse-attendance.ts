import {
  cellOf,
  matchDepartment,
  parsePastedTable,
  readColumns,
  type NamedDepartment,
} from '../paste/index.ts';
import type { AttendanceRow } from './schema.ts';

const TITLES = {
  department: ['处室', '部门', '单位', '参训单位', '参训处室', '名称', 'department'],
  expected: ['应到', '应到人数', '应参加', '应参加人数', 'expected'],
  actual: ['实到', '实到人数', '实参加', '实参加人数', 'actual', 'attended'],
} as const;

/** What can be wrong with a pasted row. */
export const AttendanceProblemCode = [
  'unknown-department',
  'department-twice',
  'not-a-number',
  'expected-missing',
] as const;
export type AttendanceProblemCode = (typeof AttendanceProblemCode)[number];

export type AttendanceProblem = {
  line: number;
  code: AttendanceProblemCode;
  value: string;
  /** the nearest known name */
  nearest: string | null;
};

/**
 * Reads pasted attendance: columns 处室, 应到, 实到 in any order with a header, in this order without. An empty 实到
 * means not counted yet. Rows with a problem are reported and left out; a total row (合计, 总计) is skipped.
 */
export function parseAttendance(
  text: string,
  departments: readonly NamedDepartment[],
): { rows: AttendanceRow[]; problems: AttendanceProblem[]; overExpected: string[] } {
  const { columns, body } = readColumns(parsePastedTable(text), TITLES, ['department', 'expected', 'actual']);
  const rows: AttendanceRow[] = [];
  const problems: AttendanceProblem[] = [];
  for (const row of body) {
    const name = cellOf(row, columns, 'department');
    if (/^(?:合|总|小)\s*计$|^total$/iu.test(name)) continue;
    const report = (code: AttendanceProblem['code'], value: string, nearest: string | null = null) =>
      problems.push({ line: row.line, code, value, nearest });
    const match = matchDepartment(name, departments);
    const expected = heads(cellOf(row, columns, 'expected'));
    const actual = heads(cellOf(row, columns, 'actual'));
    if (match.id === null) report('unknown-department', name, match.nearest);
    else if (rows.some((one) => one.departmentId === match.id)) report('department-twice', name);
    else if (expected === undefined) report('not-a-number', cellOf(row, columns, 'expected'));
    else if (actual === undefined) report('not-a-number', cellOf(row, columns, 'actual'));
    else if (expected === null) report('expected-missing', name);
    else rows.push({ departmentId: match.id, expected, actual });
  }
  const overExpected = rows.filter((one) => one.actual !== null && one.actual > one.expected);
  return { rows, problems, overExpected: overExpected.map((one) => one.departmentId) };
}

/** Heads of a cell: null when empty, undefined when it is no whole number. */
function heads(cell: string): number | null | undefined {
  const plain = cell.normalize('NFKC').replace(/人$/u, '').trim();
  if (plain === '') return null;
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : undefined;
}
