import { ledgers } from '../ledger/registry.ts';
import type { MetricDefinition } from './metric.ts';

/** The key of a ledger's check as a metric. */
export function ledgerMetricKey(ledger: string, check: string): string {
  return `ledger.${ledger}.${check}`;
}

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
