export * from './facts.ts';
export type { Counted, Metric, MetricDefinition } from './metric.ts';
