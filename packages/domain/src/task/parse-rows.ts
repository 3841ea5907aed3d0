import {
  cellOf,
  matchDepartment,
  normaliseName,
  parsePastedTable,
  readColumns,
  splitNames,
  type NamedDepartment,
  type PastedRow,
} from '../paste/index.ts';
import { findClassificationMark } from '../secrecy/index.ts';
import type { SupportInput } from './inputs.ts';
import { parseDeadline, type ParsedDeadline } from './parse-deadline.ts';

/** The columns of a pasted task table, in the order that a table without header must have. */
export const TASK_COLUMNS = [
  'title',
  'deliverable',
  'lead',
  'support',
  'owner',
  'deadline',
  'weight',
] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

const TITLES: Readonly<Record<TaskColumn, readonly string[]>> = {
  title: ['工作任务', '任务', '任务名称', '工作内容', '重点任务', '具体任务', 'task', 'title'],
  deliverable: ['成果形式', '成果', '工作成果', '完成标准', 'deliverable'],
  lead: ['牵头单位', '牵头处室', '牵头部门', '责任单位', '责任处室', '责任部门', 'lead', 'lead department'],
  support: ['配合单位', '配合处室', '配合部门', '协办单位', 'support', 'supporting departments'],
  owner: ['责任人', '负责人', '联系人', 'owner'],
  deadline: ['完成时限', '时限', '完成时间', '完成期限', '截止时间', '截止日期', 'deadline', 'due date'],
  weight: ['权重', '分值', 'weight'],
};

export const TaskRowErrorCode = [
  'title-missing',
  'title-too-long',
  'classified-text',
  'lead-missing',
  'several-leads',
  'unknown-department',
  'lead-also-supports',
  'deadline-missing',
  'deadline-unreadable',
  'weight-unreadable',
] as const;
export type TaskRowErrorCode = (typeof TaskRowErrorCode)[number];

export type TaskRowError = {
  column: TaskColumn;
  code: TaskRowErrorCode;
  value: string;
  /** the nearest known department */
  nearest: string | null;
};

export type TaskRow = {
  /** line of the pasted text, from 1 */
  line: number;
  title: string;
  deliverable: string;
  leadDepartmentId: string | null;
  support: SupportInput;
  ownerName: string;
  deadline: ParsedDeadline | null;
  /** hundredths */
  weight: number;
  errors: TaskRowError[];
};

export type TaskRowsContext = { planYear: number; departments: readonly NamedDepartment[] };

/**
 * Reads tasks pasted from Excel. With a header (Chinese or English titles) the columns may stand in any order;
 * without one they are those of `TASK_COLUMNS`. Every row is answered with what could be read and what was wrong;
 * a missing weight is 1.00, 各处室 or 全部 supports means all.
 */
export function parseTaskRows(
  text: string,
  context: TaskRowsContext,
): { rows: TaskRow[]; headed: boolean; columns: (TaskColumn | null)[] } {
  const table = readColumns(parsePastedTable(text), TITLES, TASK_COLUMNS);
  return {
    headed: table.headed,
    columns: table.columns,
    rows: table.body.map((row) => readRow(row, table.columns, context)),
  };
}

function readRow(row: PastedRow, columns: (TaskColumn | null)[], context: TaskRowsContext): TaskRow {
  const errors: TaskRowError[] = [];
  const report = (
    column: TaskColumn,
    code: TaskRowErrorCode,
    value: string,
    nearest: string | null = null,
  ) => {
    errors.push({ column, code, value, nearest });
  };
  const cell = (column: TaskColumn) => cellOf(row, columns, column);
  const title = cell('title');
  if (title.length < 2) report('title', 'title-missing', title);
  if (title.length > 500) report('title', 'title-too-long', title);
  for (const column of TASK_COLUMNS) {
    const mark = findClassificationMark(cell(column));
    if (mark) report(column, 'classified-text', mark.mark);
  }
  const leadDepartmentId = readLead(cell('lead'), context, report);
  const support = readSupport(cell('support'), leadDepartmentId, context, report);
  const deadline = parseDeadline(cell('deadline'), context.planYear);
  if (deadline === null) {
    report(
      'deadline',
      cell('deadline') === '' ? 'deadline-missing' : 'deadline-unreadable',
      cell('deadline'),
    );
  }
  const weight = readWeight(cell('weight'));
  if (weight === null) report('weight', 'weight-unreadable', cell('weight'));
  return {
    line: row.line,
    title,
    deliverable: cell('deliverable').slice(0, 500),
    leadDepartmentId,
    support,
    ownerName: cell('owner'),
    deadline,
    weight: weight ?? 100,
    errors,
  };
}

type Report = (column: TaskColumn, code: TaskRowErrorCode, value: string, nearest?: string | null) => void;

function readLead(cell: string, context: TaskRowsContext, report: Report): string | null {
  // A department's own name may hold a separator, so the whole cell is tried first.
  const whole = matchDepartment(cell, context.departments);
  if (whole.id !== null) return whole.id;
  const names = splitNames(cell);
  if (names.length === 0) report('lead', 'lead-missing', cell);
  else if (names.length > 1) report('lead', 'several-leads', cell);
  else report('lead', 'unknown-department', cell, whole.nearest);
  return null;
}

function readSupport(
  cell: string,
  leadId: string | null,
  context: TaskRowsContext,
  report: Report,
): SupportInput {
  if (
    /^(?:(?:其他|其它)?各?(?:相关)?(?:处室|部门|单位)|(?:机关)?各处室.*|全部|所有.*|全局|all)$/iu.test(
      normaliseName(cell),
    )
  ) {
    return 'all';
  }
  if (/^(?:无|没有|-+|—+|\/|none)$/iu.test(normaliseName(cell))) return [];
  const ids: string[] = [];
  for (const name of splitNames(cell)) {
    const match = matchDepartment(name, context.departments);
    if (match.id === null) report('support', 'unknown-department', name, match.nearest);
    else if (match.id === leadId) report('support', 'lead-also-supports', name);
    else if (!ids.includes(match.id)) ids.push(match.id);
  }
  return ids;
}

/** Hundredths of a weight such as 2, 2.5 or 2.50; 100 when empty, null when unreadable or 0. */
function readWeight(cell: string): number | null {
  const plain = cell
    .normalize('NFKC')
    .replace(/[分%]$/u, '')
    .trim();
  if (plain === '') return 100;
  const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?$/u.exec(plain);
  const weight = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0;
  return weight === 0 ? null : weight;
}
