import { ledgerOf, scaleOf, type Field, type FieldValue, type LedgerKey } from '@gongkai/domain/ledger';
import { SAMPLE_DEPARTMENTS, type SampleDepartment } from '../departments.ts';

/** How a publication of a sample record stands. */
export type SamplePublication =
  /** published behind its review; without an address where the office forgot to note it */
  | { state: 'published'; on: string; hasAddress: boolean }
  /** a review that waits for this step, or ended with a refusal */
  | { state: 'initial' | 'second' | 'approval' | 'refused' };

/** A row of a sample sheet: cells as typed, by field; publications by their key. */
export type SampleRecord = {
  ledger: LedgerKey;
  /** by which other rows point to this one */
  name: string | null;
  department: SampleDepartment;
  cells: Readonly<Record<string, string>>;
  publications: Readonly<Record<string, SamplePublication>>;
};

/** What became of a record later: the cells that changed on a day. */
export type SampleChange = { name: string; on: string; cells: Readonly<Record<string, string>> };

/** Turns the names in cells into ids. */
export type SampleNames = {
  record: (name: string) => string;
  department: (shortName: string) => string;
  file: (name: string) => string;
};

const REVIEW_WORDS = { 待初审: 'initial', 待复审: 'second', 待批准: 'approval', 未通过: 'refused' } as const;

function publicationOf(cell: string): SamplePublication {
  for (const [word, state] of Object.entries(REVIEW_WORDS)) if (cell === word) return { state };
  return { state: 'published', on: cell.slice(0, 10), hasAddress: !cell.endsWith('无网址') };
}

function departmentOf(cell: string): SampleDepartment {
  const found = SAMPLE_DEPARTMENTS.find(({ shortName }) => shortName === cell);
  if (found === undefined) throw new Error(`There is no sample department ${cell}.`);
  return found.shortName;
}

function split(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

/**
 * Records of one ledger as a table: the first line names the columns (`处室`, `标识`, a field's key, or
 * `@` and a publication's key), every other line is a record; `|` parts the cells.
 */
export function sheet(ledger: LedgerKey, table: string): SampleRecord[] {
  const [header = '', ...lines] = table.trim().split('\n');
  const columns = split(header);
  return lines.map((line) => {
    const row = split(line);
    if (row.length !== columns.length)
      throw new Error(`${ledger}: ${columns.length} cells expected in: ${line}`);
    const filled = columns
      .map((column, index) => [column, row[index] ?? ''] as const)
      .filter(([, cell]) => cell !== '');
    const given = new Map(filled);
    const own = filled.filter(([column]) => column !== '处室' && column !== '标识');
    return {
      ledger,
      name: given.get('标识') ?? null,
      department: departmentOf(given.get('处室') ?? ''),
      cells: Object.fromEntries(own.filter(([column]) => !column.startsWith('@'))),
      publications: Object.fromEntries(
        own
          .filter(([column]) => column.startsWith('@'))
          .map(([column, cell]) => [column.slice(1), publicationOf(cell)]),
      ),
    };
  });
}

/** Later changes of records of one ledger: `标识`, `日期`, and the fields that changed. */
export function changes(table: string): SampleChange[] {
  const [header = '', ...lines] = table.trim().split('\n');
  const columns = split(header);
  return lines.map((line) => {
    const filled = columns
      .map((column, index) => [column, split(line)[index] ?? ''] as const)
      .filter(([, cell]) => cell !== '');
    const { 标识: name = '', 日期: on = '', ...cells } = Object.fromEntries(filled);
    return { name, on, cells };
  });
}

function numberOf(cell: string, field: Field): number {
  return Math.round(Number(cell) * 10 ** scaleOf(field));
}

function valueOf(cell: string, field: Field, names: SampleNames): FieldValue {
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return numberOf(cell, field);
    case 'flag':
      return cell === '是';
    case 'choices':
      return cell.split(' ');
    case 'files':
      return cell.split(' ').map(names.file);
    case 'reference':
      return names.record(cell);
    case 'department':
      return names.department(cell);
    case 'place': {
      const [longitude = 0, latitude = 0] = cell.split(' ').map(Number);
      return { longitude, latitude };
    }
    default:
      return cell;
  }
}

/** The values of a row as a form would send them. */
export function valuesOf({ ledger, cells }: SampleRecord, names: SampleNames): Record<string, FieldValue> {
  const { fields } = ledgerOf(ledger);
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => {
      const found = fields.find((one) => one.key === key);
      if (found === undefined) throw new Error(`${ledger} has no field ${key}.`);
      return [key, valueOf(cell, found.field, names)];
    }),
  );
}

/** The names of other rows that a row points to. */
export function namedRecords({ ledger, cells }: SampleRecord): string[] {
  return ledgerOf(ledger).fields.flatMap(({ key, field }) =>
    field.type === 'reference' && cells[key] !== undefined ? [cells[key]] : [],
  );
}
