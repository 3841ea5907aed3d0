import {
  checkValues,
  scaleOf,
  type Field,
  type FieldValue,
  type Ledger,
  type Values,
  type ValueIssue,
} from '@gongkai/domain/ledger';
import { formatScaled, parseScaled } from '../scaled.ts';

/** What stands in an input: figures and degrees as typed, everything else as it is kept. */
export type FormValue = string | boolean | readonly string[] | { longitude: string; latitude: string } | null;
export type FormValues = Readonly<Record<string, FormValue>>;

/** The key under which a form holds the record's department; no field's name begins like it. */
export const DEPARTMENT = '@department';

function isFigure(field: Field): boolean {
  return field.type === 'integer' || field.type === 'decimal' || field.type === 'money';
}

/** A stored value as its input shows it. */
function toFormValue(field: Field, value: FieldValue): FormValue {
  if (typeof value === 'number') return formatScaled(value, scaleOf(field), false);
  if (field.type === 'moment' && typeof value === 'string') return value.replace('T', ' ');
  if (value !== null && typeof value === 'object' && 'longitude' in value)
    return { longitude: String(value.longitude), latitude: String(value.latitude) };
  return value;
}

/** A record as its form shows it; a new one with every field blank. */
export function toForm(ledger: Ledger, values: Values, departmentId: string): FormValues {
  return {
    [DEPARTMENT]: departmentId,
    ...Object.fromEntries(
      ledger.fields.map(({ key, field }) => [key, toFormValue(field, values[key] ?? null)]),
    ),
  };
}

/**
 * A day as people write it, as the law's calendar has it: `2021/11/8`, `2021.11.8`, `20211108`, `2021年11月8日` →
 * `2021-11-08`. What is no day at all stays as it is, so that it can be refused in words.
 */
export function normaliseDay(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(plain);
  if (match === null) return plain;
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A minute as people write it: day and time with a blank or T between them → `2021-11-08T09:05`. */
export function normaliseMoment(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const match = /^(.+?)[T\s]+(\d{1,2}):(\d{2})$/.exec(plain);
  if (match === null) return plain;
  return `${normaliseDay(match[1] ?? '')}T${(match[2] ?? '').padStart(2, '0')}:${match[3] ?? ''}`;
}

function degree(text: string): number | string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const figure = Number(plain);
  return Number.isFinite(figure) ? figure : plain;
}

function rawValue(field: Field, value: FormValue): unknown {
  if (typeof value === 'string' && isFigure(field)) {
    const parsed = parseScaled(value, scaleOf(field));
    // What is no figure goes on as text, which the ledger's schema refuses.
    return parsed === 'not-a-number' || parsed === 'too-many-decimals' ? value : parsed;
  }
  if (typeof value === 'string' && field.type === 'day') return normaliseDay(value);
  if (typeof value === 'string' && field.type === 'moment') return normaliseMoment(value);
  if (value !== null && typeof value === 'object' && 'longitude' in value) {
    const [longitude, latitude] = [degree(value.longitude), degree(value.latitude)];
    return longitude === null && latitude === null ? null : { longitude, latitude };
  }
  return value;
}

/** What goes to the server for these inputs, not checked yet. */
export function toRaw(ledger: Ledger, form: FormValues): Record<string, unknown> {
  return Object.fromEntries(ledger.fields.map(({ key, field }) => [key, rawValue(field, form[key] ?? null)]));
}

function decimalIssues(ledger: Ledger, form: FormValues): ValueIssue[] {
  return ledger.fields.flatMap(({ key, field }) => {
    const value = form[key];
    const isTooFine =
      typeof value === 'string' &&
      isFigure(field) &&
      parseScaled(value, scaleOf(field)) === 'too-many-decimals';
    return isTooFine ? [{ field: key, code: 'too-many-decimals' }] : [];
  });
}

/** What a form amounts to: values as far as they can be read (the rest blank), and every field that cannot. */
export function readForm(ledger: Ledger, form: FormValues): { values: Values; issues: ValueIssue[] } {
  const raw = toRaw(ledger, form);
  const checked = checkValues(ledger, raw);
  if (checked.ok) return { values: checked.values, issues: [] };
  const own = new Map(decimalIssues(ledger, form).map((issue) => [issue.field, issue]));
  const issues = checked.issues.map((issue) => own.get(issue.field) ?? issue);
  const refused = new Set(issues.map(({ field }) => field));
  const lenient = Object.fromEntries(Object.entries(raw).filter(([key]) => !refused.has(key)));
  const values = Object.fromEntries(
    ledger.fields.map(({ key }) => [key, refused.has(key) ? null : asValue(lenient[key])]),
  );
  return { values, issues };
}

/** A value that the schema had nothing against; blanks are null there, too. */
function asValue(value: unknown): FieldValue {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return value as FieldValue;
}
