import { useSuspenseQuery } from '@tanstack/react-query';
import { usePlanYear } from '#lib/plan-year.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type PlanSummary = RouterOutputs['plan']['list'][number];

/** The plan that a year's figures are about: the active one, else the newest of the year; null without any. */
function planOfYear(plans: readonly PlanSummary[], year: number): PlanSummary | null {
  const own = plans.filter((plan) => plan.year === year);
  return own.find(({ status }) => status === 'active') ?? own[0] ?? null;
}

/** The plan of the year chosen in the top bar; null when the office has none. */
export function useCurrentPlan(): PlanSummary | null {
  const trpc = useTRPC();
  const { year } = usePlanYear();
  return planOfYear(useSuspenseQuery(trpc.plan.list.queryOptions()).data, year);
}
