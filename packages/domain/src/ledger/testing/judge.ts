import type { Ledger, LedgerRecordData } from '../define-ledger.ts';
import type { FieldValue } from '../field.ts';
import type { Publication, RecordContext } from '../record.ts';
import { testContext } from './context.ts';
import { outcomesOf, recordOf } from './record.ts';

/** Publications by key, reviewed on their day; a day alone is published at an address of its own. */
export type Days = Readonly<Record<string, string | Publication>>;

const context = testContext();

/** A record with values, published on these days. */
export function recordWith(
  ledger: Ledger,
  values: Record<string, FieldValue>,
  days: Days = {},
): LedgerRecordData {
  const publications = Object.fromEntries(
    Object.entries(days).map(([key, on]): [string, Publication] => [
      key,
      typeof on === 'string' ? { on, url: `https://zrzy.example.com/${key}` } : on,
    ]),
  );
  return recordOf(ledger, values, { publications });
}

/**
 * The outcomes of a record's checks by key, short enough for tables of cases: `pass`, `fail late`,
 * `open pending 2021-10-13` (with the first day too late), `pass until 2021-10-13 stale`, `not-applicable not-started`.
 */
export function judge(
  ledger: Ledger,
  values: Record<string, FieldValue>,
  days: Days = {},
  by: RecordContext = context,
): Record<string, string> {
  const outcomes = Object.entries(outcomesOf(ledger, recordWith(ledger, values, days), by));
  return Object.fromEntries(
    outcomes.map(([key, one]) => {
      if (one.outcome === 'pass')
        return [
          key,
          one.failsOn === undefined ? 'pass' : `pass until ${one.failsOn} ${one.reason ?? ''}`.trim(),
        ];
      const reason = ` ${one.reason}`;
      const failsOn = one.outcome === 'open' ? ` ${one.failsOn ?? 'never'}` : '';
      return [key, `${one.outcome}${reason}${failsOn}`];
    }),
  );
}

/** What of a record cannot be: `field code` each; throws what its schema refuses. */
export function refusalsOf(ledger: Ledger, values: Record<string, FieldValue>, days: Days = {}): string[] {
  return ledger.impossible(recordWith(ledger, values, days)).map(({ field, code }) => `${field} ${code}`);
}
