import { ledgers, type Ledger } from '@gongkai/domain/ledger';
import type { RouterOutputs } from '#lib/trpc.ts';

type PlanItems = RouterOutputs['ledgerScreen']['items'];

/** Ledgers under the work item they serve. `number` is null for those that serve none. */
export type ItemGroup = { number: number | null; heading: string | null; ledgers: Ledger[] };

function numberOf({ key, items }: Ledger, plan: PlanItems): number | null {
  // The office's own links come before what the definition proposes.
  return plan.find((item) => item.ledgers.includes(key))?.number ?? items[0] ?? null;
}

/** Every ledger under one work item: linked by the office, else by its definition; those without one come last. */
export function groupByItem(plan: PlanItems): ItemGroup[] {
  const byNumber = Map.groupBy(ledgers, (ledger) => numberOf(ledger, plan));
  return [...byNumber]
    .map(([number, own]) => ({
      number,
      heading: plan.find((item) => item.number === number)?.heading ?? null,
      ledgers: own,
    }))
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
}
