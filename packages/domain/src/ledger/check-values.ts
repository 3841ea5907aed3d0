import type { z } from 'zod';
import { findClassificationMark } from '../secrecy/index.ts';
import type { Ledger } from './define-ledger.ts';
import { personalKind, type Field, type FieldValue, type Values } from './field.ts';

/** A field that was refused: `code` is a key of the messages. */
export type ValueIssue = { field: string; code: string };

const OWN_CODES: ReadonlySet<string> = new Set([
  'required',
  'too-long',
  'too-small',
  'too-large',
  'not-a-number',
  'not-a-choice',
  'not-a-moment',
  'day-out-of-range',
  'not-a-public-address',
  'too-many-files',
]);

const CODE_BY_TYPE = {
  text: 'not-a-text',
  'long-text': 'not-a-text',
  day: 'not-a-day',
  moment: 'not-a-moment',
  integer: 'not-a-number',
  decimal: 'not-a-number',
  money: 'not-a-number',
  choice: 'not-a-choice',
  choices: 'not-a-choice',
  flag: 'not-a-flag',
  url: 'not-a-public-address',
  department: 'not-a-department',
  reference: 'not-a-record',
  files: 'not-a-file',
  place: 'not-a-place',
} as const satisfies Record<Field['type'], string>;

function issuesOf(ledger: Ledger, issue: z.core.$ZodIssue): ValueIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => ({ field, code: 'unknown-field' }));
  const field = String(issue.path[0] ?? '');
  if (OWN_CODES.has(issue.message)) return [{ field, code: issue.message }];
  const found = ledger.fields.find(({ key }) => key === field);
  return [{ field, code: found === undefined ? 'unknown-field' : CODE_BY_TYPE[found.field.type] }];
}

/** The values of a record through its ledger's schema, or every field that it refuses, each once. */
export function checkValues(
  ledger: Ledger,
  raw: unknown,
): { ok: true; values: Values } | { ok: false; issues: ValueIssue[] } {
  const read = ledger.schema.safeParse(raw);
  if (read.success) return { ok: true, values: read.data };
  const issues = read.error.issues.flatMap((issue) => issuesOf(ledger, issue));
  // What is no day at all is not also a day out of range: a field's first finding counts.
  const first = new Map(issues.toReversed().map((issue) => [issue.field, issue]));
  return { ok: false, issues: [...first.values()].toReversed() };
}

/** A text of a record that carries a secrecy mark. */
export type MarkedText = { field: string; text: string; mark: string };

/** Every text of the record that carries a secrecy mark (密级标识). */
export function markedTexts(values: Values): MarkedText[] {
  return Object.entries(values).flatMap(([field, value]) => {
    if (typeof value !== 'string') return [];
    const found = findClassificationMark(value);
    return found === null ? [] : [{ field, text: value, mark: found.mark }];
  });
}

/** The values apart: what may stand in the body, and personal data, which is kept sealed. */
export function splitPersonal(
  ledger: Ledger,
  values: Values,
): { open: Record<string, FieldValue>; personal: Record<string, string> } {
  const open: Record<string, FieldValue> = {};
  const personal: Record<string, string> = {};
  for (const { key, field } of ledger.fields) {
    const value = values[key] ?? null;
    if (personalKind(field) === null) open[key] = value;
    else if (typeof value === 'string') personal[key] = value;
  }
  return { open, personal };
}

/** The words by which a record is found: its texts and choices, without personal data. */
export function searchTextOf(ledger: Ledger, values: Values): string {
  const words = ledger.fields.flatMap(({ key, field }) => {
    const value = values[key];
    if (personalKind(field) !== null || typeof value !== 'string') return [];
    if (field.type === 'text' || field.type === 'long-text') return [value];
    if (field.type !== 'choice') return [];
    const label = field.choices.find((choice) => choice.value === value)?.label;
    return label === undefined ? [] : [label.zh, label.en];
  });
  return words.join('\n').slice(0, 10_000);
}
