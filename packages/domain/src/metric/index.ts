export * from './facts.ts';
export { indexFacts, compareText, type FactsIndex, type Part } from './facts-index.ts';
export { failingReason, type FailingReason } from './failing-reason.ts';
export { deadlineOf, partHandedInOn, taskHandedInOn } from './duty.ts';
export { lastQuarterEnd, rewindFacts } from './rewind.ts';
export { ledgerCheckOf, ledgerMetricKey } from './ledger-metrics.ts';
export { isStalled } from './progress-metrics.ts';
export { measure, metricByKey, metricKeysFor, metricRegistry } from './registry.ts';
export type { Counted, Metric, MetricDefinition } from './metric.ts';
