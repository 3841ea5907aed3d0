import type { Ledger } from '../define-ledger.ts';
import { personalKind, type FieldValue } from '../field.ts';
import type { Publication } from '../record.ts';
import type { PastReviewInput, PublicationInput } from '../inputs.ts';
import { cellOf, dayText, readCell, type ReadNames, type SheetLanguage, type WriteNames } from './cell.ts';
import { REVIEW_PARTS, type MatchedColumns, type ReviewPart, type SheetColumn } from './columns.ts';

/** A review as a sheet shows it, step by step. */
export type SheetReview = Record<ReviewPart, string | null>;

/** A record as a sheet shows it. Personal data comes masked or not: that is the caller's to decide. */
export type SheetRecord = {
  number: number;
  departmentId: string;
  values: Readonly<Record<string, FieldValue>>;
  publications: Readonly<Record<string, Publication | null>>;
  reviews: Readonly<Record<string, SheetReview | null>>;
};

/** A record's cells, in the order of the columns. */
export function writeRow(
  columns: readonly SheetColumn[],
  record: SheetRecord,
  language: SheetLanguage,
  names: WriteNames,
): string[] {
  return columns.map(({ content }) => {
    switch (content.kind) {
      case 'number':
        return String(record.number);
      case 'department':
        return names.department(record.departmentId) ?? '';
      case 'field':
        return cellOf(content.field, record.values[content.key] ?? null, language, names);
      case 'publication':
        return record.publications[content.publication]?.[content.part] ?? '';
      case 'review':
        return record.reviews[content.publication]?.[content.part] ?? '';
      default:
        return content satisfies never;
    }
  });
}

/** A row as read: what it says of a record, and what of it cannot be. Columns that the sheet lacks are left out. */
export type ReadRow = {
  departmentId: string | null;
  values: Record<string, unknown>;
  publications: Record<string, PublicationInput | null>;
  pastReviews: Record<string, PastReviewInput>;
  issues: { field: string; code: string }[];
};

type Cells = ReadonlyMap<string, string>;

function readFields(ledger: Ledger, cells: Cells, names: ReadNames): Pick<ReadRow, 'values' | 'issues'> {
  const values: ReadRow['values'] = {};
  const issues: ReadRow['issues'] = [];
  for (const { key, field } of ledger.fields) {
    const text = cells.get(key);
    if (text === undefined) continue;
    // Masked personal data is not read: what is kept stays.
    if (personalKind(field) !== null && text.includes('**')) continue;
    const cell = readCell(field, text, names);
    if (cell.ok) values[key] = cell.value;
    else issues.push({ field: key, code: cell.code });
  }
  return { values, issues };
}

function readPublication(key: string, cells: Cells): PublicationInput | null | undefined {
  const on = cells.get(`publication:${key}`);
  if (on === undefined) return undefined;
  if (on.trim() === '') return null;
  const url = cells.get(`publication:${key}:url`)?.trim() ?? '';
  return { on: dayText(on), url: url === '' ? null : url };
}

function readReview(key: string, cells: Cells): PastReviewInput | 'incomplete' | null {
  const parts = Object.fromEntries(
    REVIEW_PARTS.map((part) => [part, cells.get(`review:${key}:${part}`)?.trim() ?? '']),
  ) as Record<ReviewPart, string>;
  if (Object.values(parts).every((part) => part === '')) return null;
  const { drafter, initialBy, approvedBy } = parts;
  const needed = [drafter, initialBy, approvedBy, parts.initialOn, parts.approvedOn];
  if (needed.includes('')) return 'incomplete';
  return {
    drafter,
    initialBy,
    initialOn: dayText(parts.initialOn),
    secondBy: parts.secondBy === '' ? null : parts.secondBy,
    secondOn: parts.secondOn === '' ? null : dayText(parts.secondOn),
    approvedBy,
    approvedOn: dayText(parts.approvedOn),
  };
}

function readReviews(ledger: Ledger, cells: Cells): Pick<ReadRow, 'publications' | 'pastReviews' | 'issues'> {
  const publications: ReadRow['publications'] = {};
  const pastReviews: ReadRow['pastReviews'] = {};
  const issues: ReadRow['issues'] = [];
  for (const { key } of ledger.publications) {
    const publication = readPublication(key, cells);
    const review = readReview(key, cells);
    if (publication !== undefined) publications[key] = publication;
    // A review that still runs shows with the steps it has; only a finished one comes along.
    if (review === 'incomplete') {
      if (publication != null) issues.push({ field: `publication:${key}`, code: 'review-incomplete' });
    } else if (review !== null) pastReviews[key] = review;
  }
  return { publications, pastReviews, issues };
}

/** Reads one row of a sheet by the columns that its headings matched. */
export function readRow(
  ledger: Ledger,
  { places }: Pick<MatchedColumns, 'places'>,
  row: readonly string[],
  names: ReadNames,
): ReadRow {
  const cells: Cells = new Map(places.map(({ column, index }) => [column.id, row[index] ?? '']));
  const fields = readFields(ledger, cells, names);
  const reviews = readReviews(ledger, cells);
  const department = cells.get('$department')?.trim() ?? '';
  const departmentId = department === '' ? null : names.department(department);
  const noDepartment =
    departmentId !== null
      ? []
      : [{ field: 'departmentId', code: department === '' ? 'required' : 'unknown-department' }];
  return {
    departmentId,
    values: fields.values,
    publications: reviews.publications,
    pastReviews: reviews.pastReviews,
    issues: [...noDepartment, ...fields.issues, ...reviews.issues],
  };
}
