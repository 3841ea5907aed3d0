import { useMutation, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type Plan = RouterOutputs['plan']['get'];
export type PlanItem = Plan['sections'][number]['items'][number];
export type GridTask = RouterOutputs['breakdown']['tasks'][number];
export type Options = RouterOutputs['breakdown']['options'];
export type Coverage = RouterOutputs['plan']['coverage'];

/** Everything the breakdown screen shows of a plan. Only below a suspense boundary. */
export function useBreakdown(planId: string) {
  const trpc = useTRPC();
  const [plan, tasks, coverage, options] = useSuspenseQueries({
    queries: [
      trpc.plan.get.queryOptions({ planId }),
      trpc.breakdown.tasks.queryOptions({ planId }),
      trpc.plan.coverage.queryOptions({ planId }),
      trpc.breakdown.options.queryOptions(),
    ],
  });
  return { plan: plan.data, tasks: tasks.data, coverage: coverage.data, options: options.data };
}

/** The acts of the breakdown; each fetches afresh what it changed. */
export function useBreakdownActs() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = (): Promise<void>[] => [
    queryClient.invalidateQueries(trpc.plan.pathFilter()),
    queryClient.invalidateQueries(trpc.breakdown.pathFilter()),
    queryClient.invalidateQueries(trpc.task.pathFilter()),
  ];
  const settle = { onSettled: () => Promise.all(onSettled()) };
  return {
    create: useMutation(trpc.breakdown.createTask.mutationOptions(settle)),
    update: useMutation(trpc.breakdown.updateTask.mutationOptions(settle)),
    remove: useMutation(trpc.breakdown.deleteTask.mutationOptions(settle)),
    accept: useMutation(trpc.breakdown.acceptSuggestions.mutationOptions(settle)),
    drop: useMutation(trpc.breakdown.dropSuggestions.mutationOptions(settle)),
    restore: useMutation(trpc.breakdown.restoreSuggestions.mutationOptions(settle)),
    importTasks: useMutation(trpc.breakdown.importTasks.mutationOptions(settle)),
    issue: useMutation(trpc.breakdown.issue.mutationOptions(settle)),
    cancel: useMutation(trpc.breakdown.cancelTask.mutationOptions(settle)),
  };
}
export type BreakdownActs = ReturnType<typeof useBreakdownActs>;
