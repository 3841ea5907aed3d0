import type { Ledger, LedgerCheck } from '../ledger/define-ledger.ts';
import { ledgers } from '../ledger/registry.ts';
import type { MetricDefinition } from './metric.ts';

/** The key of a ledger's check as a metric. */
export function ledgerMetricKey(ledger: string, check: string): string {
  return `ledger.${ledger}.${check}`;
}

/** The ledger and check behind a ledger's metric; null for metrics that no ledger counts. */
export function ledgerCheckOf(metric: string): { ledger: Ledger; check: LedgerCheck } | null {
  return BY_METRIC.get(metric) ?? null;
}

const BY_METRIC = new Map(
  ledgers.flatMap((ledger) =>
    ledger.checks.map((check) => [ledgerMetricKey(ledger.key, check.key), { ledger, check }] as const),
  ),
);

/**
 * Every check of every ledger as a metric. Its figures are counted in the database and given with the facts; where
 * none was given there was nothing to measure.
 */
export const ledgerMetrics: readonly MetricDefinition[] = ledgers.flatMap((ledger) =>
  ledger.checks.map(({ key, name, formula }): MetricDefinition => ({
    key: ledgerMetricKey(ledger.key, key),
    family: 'ledger',
    subjects: ['department', 'item'],
    name: { zh: `${ledger.name.zh}·${name.zh}`, en: `${ledger.name.en}: ${name.en}` },
    formula,
    measure: () => ({ numerator: 0, denominator: 0, failing: [], passing: [] }),
  })),
);
