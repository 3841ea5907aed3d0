import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useMay } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type Plan = RouterOutputs['plan']['get'];
export type PlanItem = Plan['sections'][number]['items'][number];
export type Suggestion = PlanItem['suggestions'][number];
export type GridTask = RouterOutputs['breakdown']['tasks'][number];
export type Options = RouterOutputs['breakdown']['options'];
export type Coverage = RouterOutputs['plan']['coverage'];

/** What the breakdown screen shows of a plan. Only below a suspense boundary. */
export function useBreakdown(planId: string) {
  const trpc = useTRPC();
  const [plan, tasks, coverage] = useSuspenseQueries({
    queries: [
      trpc.plan.get.queryOptions({ planId }),
      trpc.breakdown.tasks.queryOptions({ planId }),
      trpc.plan.coverage.queryOptions({ planId }),
    ],
  });
  return { plan: plan.data, tasks: tasks.data, coverage: coverage.data };
}

/** Departments and people for pickers; a reader who assigns nothing gets the departments' names alone. */
export function useOptions(): Options {
  const trpc = useTRPC();
  const enabled = useMay('task.create');
  const { data: departments } = useSuspenseQuery(
    trpc.organisation.departments.queryOptions({ archived: true }),
  );
  const { data: options } = useQuery({ ...trpc.breakdown.options.queryOptions(), enabled });
  if (options !== undefined) return options;
  return {
    departments: departments.map(({ id, name, shortName, kind, archivedOn }) => ({
      id,
      name,
      shortName,
      kind,
      archived: archivedOn !== null,
    })),
    people: [],
  };
}

/** The items of a plan in document order. */
export function itemsOf(plan: Plan): PlanItem[] {
  return plan.sections.flatMap((section) => section.items);
}

/** The work item a task stands under, also when it hangs on the item's third level. */
export function itemOfTask(items: readonly PlanItem[], task: Pick<GridTask, 'itemId'>): PlanItem | undefined {
  return items.find(
    (item) => item.id === task.itemId || item.children.some((child) => child.id === task.itemId),
  );
}
