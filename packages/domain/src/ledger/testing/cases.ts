import type { Ledger } from '../define-ledger.ts';
import type { FieldValue } from '../field.ts';
import { refusalsOf, type Days } from './judge.ts';

/** An uploaded file and a record, as values of fields. */
export const FILE = '018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f';

/** A named record and what (part of) its checks say, as `judge` writes it. */
export type OutcomeCase = [
  name: string,
  values: Record<string, FieldValue>,
  days: Days,
  expected: Record<string, string>,
];
/** A named record that cannot be, and the field and code of the refusal. */
export type RefusalCase = [name: string, values: Record<string, FieldValue>, days: Days, refusal: string];

const TRIED = {
  deadline: ['pass', 'fail late', 'open pending'],
  period: ['pass', 'fail too-short'],
  review: [],
  named: ['pass'],
} as const;

/**
 * What of a ledger the cases do not try: every deadline met, missed and open, every period kept and too short, every
 * named check passed and with each of its reasons. A test holds this to nothing.
 */
export function untriedOutcomes(ledger: Ledger, cases: readonly OutcomeCase[]): string[] {
  return ledger.checks.flatMap(({ key, kind, reasons }) => {
    const seen = cases.flatMap(([, , , expected]) => expected[key] ?? []);
    const outcomes = TRIED[kind].filter((outcome) => !seen.some((one) => one.startsWith(outcome)));
    const unseen =
      kind === 'named'
        ? Object.keys(reasons).filter((reason) => !seen.some((one) => one.split(' ').includes(reason)))
        : [];
    return [...outcomes, ...unseen].map((what) => `${key}: ${what}`);
  });
}

/** The codes that a ledger words and no case tries. */
export function untriedRefusals(ledger: Ledger, cases: readonly RefusalCase[]): string[] {
  return Object.keys(ledger.refusals).filter(
    (code) => !cases.some(([, , , refusal]) => refusal.endsWith(` ${code}`)),
  );
}

/** What is refused when `before` is dated a day after `after`, both fields or `publication:<key>`. */
export function refusedOrder(
  ledger: Ledger,
  values: Record<string, FieldValue>,
  [before, after]: readonly [string, string],
): string[] {
  const at = { [before]: '2022-06-02', [after]: '2022-06-01' };
  const isPublication = (ref: string) => ref.startsWith('publication:');
  const fields = Object.entries(at).filter(([ref]) => !isPublication(ref));
  const days = Object.entries(at)
    .filter(([ref]) => isPublication(ref))
    .map(([ref, on]) => [ref.slice('publication:'.length), on] as const);
  return refusalsOf(ledger, { ...values, ...Object.fromEntries(fields) }, Object.fromEntries(days));
}

/** A complete record with each of these fields blank in turn, for checks made by `filledIn`. */
export function blankCases(
  check: string,
  keys: readonly string[],
  values: Record<string, FieldValue>,
  days: Days = {},
): OutcomeCase[] {
  return keys.map((key) => [
    `${check}: ${key} is blank`,
    { ...values, [key]: null },
    days,
    { [check]: `fail blank-${key}` },
  ]);
}
