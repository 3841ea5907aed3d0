import { cellOf, normaliseName, parsePastedTable, readColumns } from '../paste/index.ts';
import { DepartmentKind, guessDepartmentKind, guessShortName } from './department-kind.ts';

export type ParsedDepartment = { line: number; name: string; shortName: string; kind: DepartmentKind };
/** What can be wrong with a pasted department. */
export const DepartmentProblemCode = ['duplicate-name', 'name-too-short', 'name-too-long'] as const;
export type DepartmentProblemCode = (typeof DepartmentProblemCode)[number];

export type DepartmentProblem = {
  line: number;
  name: string;
  code: DepartmentProblemCode;
  /** the line on which the name stood first; null when it is in the office already */
  firstLine: number | null;
};

const TITLES = {
  name: ['处室', '部门', '单位', '处室名称', '部门名称', '单位名称', '名称', 'name', 'department'],
  shortName: ['简称', 'short name', 'shortName'],
  kind: ['类别', '类型', '性质', 'kind', 'type'],
} as const;

const KINDS: Readonly<Record<string, DepartmentKind>> = {
  办公室: 'office',
  office: 'office',
  处室: 'division',
  内设机构: 'division',
  division: 'division',
  直属单位: 'unit',
  事业单位: 'unit',
  unit: 'unit',
};

/**
 * Reads pasted departments: one name a line, or columns 名称, 简称, 类别 in any order with a header. Leading numbers
 * (1. 2、) are dropped; the kind is guessed where it is not given. Names given twice, or already in `existing`, are
 * reported and left out.
 */
export function parseDepartmentNames(
  text: string,
  existing: readonly string[] = [],
): { departments: ParsedDepartment[]; problems: DepartmentProblem[] } {
  const rows = parsePastedTable(text);
  const { columns, body } = readColumns(rows, TITLES, ['name', 'shortName', 'kind']);
  const seen = new Map<string, number | null>(existing.map((name) => [normaliseName(name), null]));
  const departments: ParsedDepartment[] = [];
  const problems: DepartmentProblem[] = [];
  for (const row of body) {
    const name = withoutNumber(cellOf(row, columns, 'name'));
    if (name === '') continue;
    const first = seen.get(normaliseName(name));
    if (first !== undefined) {
      problems.push({ line: row.line, name, code: 'duplicate-name', firstLine: first });
      continue;
    }
    if (name.length < 2 || name.length > 60) {
      const code = name.length < 2 ? 'name-too-short' : 'name-too-long';
      problems.push({ line: row.line, name, code, firstLine: null });
      continue;
    }
    seen.set(normaliseName(name), row.line);
    const kind = KINDS[cellOf(row, columns, 'kind').toLowerCase()] ?? guessDepartmentKind(name);
    const shortName = cellOf(row, columns, 'shortName').slice(0, 20) || guessShortName(name);
    departments.push({ line: row.line, name, shortName, kind });
  }
  return { departments, problems };
}

function withoutNumber(cell: string): string {
  return cell.replace(/^[(\uff08]?\d{1,3}[)\uff09.、\uff0e\s]+/u, '').trim();
}
