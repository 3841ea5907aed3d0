import type { FactsIndex } from './facts-index.ts';
import type { SubjectKind, SubjectRef } from './facts.ts';
import { ledgerMetrics } from './ledger-metrics.ts';
import { linkMetrics } from './link-metrics.ts';
import type { Counted, Metric, MetricDefinition } from './metric.ts';
import { progressMetrics } from './progress-metrics.ts';
import { taskMetrics } from './task-metrics.ts';
import { trainingMetrics } from './training-metrics.ts';

/** Every metric counted from the records themselves. A new family of records adds its list here. */
export const metricRegistry: readonly MetricDefinition[] = [
  ...taskMetrics,
  ...progressMetrics,
  ...trainingMetrics,
  ...ledgerMetrics,
  ...linkMetrics,
];

const BY_KEY = new Map(metricRegistry.map((metric) => [metric.key, metric]));

/** The declaration of a metric, or null when no such metric is known. */
export function metricByKey(key: string): MetricDefinition | null {
  return BY_KEY.get(key) ?? null;
}

/** The keys of the metrics that apply to a kind of subject. */
export function metricKeysFor(kind: SubjectKind): string[] {
  return metricRegistry.filter((metric) => metric.subjects.includes(kind)).map((metric) => metric.key);
}

/**
 * Measures one metric for one subject. A figure given in the facts goes before the count from records.
 * Throws RangeError when the metric is neither known nor given: systems are validated before they are used.
 */
export function measure(index: FactsIndex, key: string, subject: SubjectRef): Metric {
  const given = index.given.get(`${key}|${subject.kind}|${subject.id}`);
  if (given !== undefined) return toMetric(key, given);
  const definition = BY_KEY.get(key);
  if (definition === undefined) {
    // Given for others of its kind: this subject had no business under it.
    if (index.givenMetrics.has(key)) return toMetric(key, EMPTY);
    throw new RangeError(`unknown metric: ${key}`);
  }
  return toMetric(
    key,
    definition.subjects.includes(subject.kind) ? definition.measure(index, subject) : EMPTY,
  );
}

const EMPTY: Counted = { numerator: 0, denominator: 0, failing: [], passing: [] };

function toMetric(key: string, counted: Counted): Metric {
  const { numerator, denominator, failing, shared, passing } = counted;
  // A list may be cut short, so it can name fewer than were counted, never more.
  const failingCount = Math.max(counted.failingCount ?? 0, failing.length);
  const isEmpty = denominator === 0 && numerator === 0 && failingCount === 0;
  const state = isEmpty ? 'not-applicable' : 'measured';
  const sharing = shared === undefined ? {} : { shared };
  return { key, numerator, denominator, failing, failingCount, ...sharing, passing, state };
}
