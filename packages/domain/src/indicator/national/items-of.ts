import { ledgers } from '../../ledger/registry.ts';
import type { IndicatorLeaf } from '../definition.ts';

/** Metrics that no ledger counts and that serve one item; tasks and marks serve every item of the plan. */
const OTHER: Readonly<Record<string, readonly number[]>> = { training: [16], link: [10] };

const ALL: readonly number[] = [];

/**
 * The work items of the plan (1 to 17) that a leaf serves, by the ledger that its metric counts.
 *
 * @returns empty where it serves all of them alike: tasks, and marks by a reviewer.
 */
export function itemsOf({ metric }: Pick<IndicatorLeaf, 'metric'>): readonly number[] {
  if (metric === null) return ALL;
  const [, key] = metric.split('.');
  const ledger = metric.startsWith('ledger.') ? ledgers.find((one) => one.key === key) : undefined;
  return ledger?.items ?? OTHER[/^[a-z]+/.exec(metric)?.[0] ?? ''] ?? ALL;
}
