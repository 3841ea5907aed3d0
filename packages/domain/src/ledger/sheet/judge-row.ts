import { checkValues, markedTexts } from '../check-values.ts';
import type { Ledger } from '../define-ledger.ts';
import type { Values } from '../field.ts';
import { identityOf } from '../identity.ts';
import type { Issue } from '../issue-text.ts';
import { matchColumns, type MatchedColumns } from './columns.ts';
import type { ReadRow } from './row.ts';

/** Where the headings of a sheet stand: a title above them is passed over. */
export type FoundHeadings = MatchedColumns & { headingRow: number };

/** How far down headings are looked for. */
const LOOKED_AT = 10;

/** Finds the row of headings: of the first rows the one with most columns of this ledger. */
export function findHeadings(ledger: Ledger, rows: readonly (readonly string[])[]): FoundHeadings {
  const candidates = rows
    .slice(0, LOOKED_AT)
    .map((row, headingRow) => ({ ...matchColumns(ledger, row), headingRow }));
  const [first] = candidates.toSorted(
    (a, b) => b.places.length - a.places.length || a.headingRow - b.headingRow,
  );
  return first ?? { ...matchColumns(ledger, []), headingRow: 0 };
}

/** A row's values, whole, laid over what the record holds already; or every field that was refused. */
export function judgeRow(
  ledger: Ledger,
  row: ReadRow,
  before: Values | null,
): { ok: true; values: Values; identity: string } | { ok: false; issues: Issue[] } {
  const checked = checkValues(ledger, { ...before, ...row.values });
  const refused = new Set(row.issues.map(({ field }) => field));
  const issues: Issue[] = [
    ...row.issues,
    // A cell that could not be read is not also a blank.
    ...(checked.ok ? [] : checked.issues.filter(({ field }) => !refused.has(field))),
  ];
  if (!checked.ok || issues.length > 0) return { ok: false, issues };
  const identity = identityOf(ledger.identity, checked.values);
  if (identity === null)
    return { ok: false, issues: [{ field: ledger.identity[0] ?? '', code: 'identity-missing' }] };
  return { ok: true, values: checked.values, identity };
}

/** What of a row cannot be, as far as the row alone tells: without looking into the database. */
export function impossibleRow(ledger: Ledger, row: ReadRow, values: Values): Issue[] {
  const reviews = Object.fromEntries(
    ledger.publications.map(({ key }) => {
      const past = row.pastReviews[key];
      const review =
        past === undefined
          ? null
          : { approvedOn: past.approvedOn, drafter: past.drafter, approver: past.approvedBy };
      return [key, review];
    }),
  );
  const publications = Object.fromEntries(
    ledger.publications.map(({ key }) => [key, row.publications[key] ?? null]),
  );
  const marked = markedTexts(values).map(({ field, mark }) => ({
    field,
    code: 'classified-text',
    details: { mark },
  }));
  return [...marked, ...ledger.impossible({ values, publications, reviews, references: {} })];
}
