import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '#lib/trpc.ts';

/** The acts of the breakdown; each fetches afresh what it may have changed. */
export function useBreakdownActs() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const settle = {
    onSettled: () =>
      Promise.all(
        [trpc.plan.pathFilter(), trpc.breakdown.pathFilter(), trpc.task.pathFilter()].map((filter) =>
          queryClient.invalidateQueries(filter),
        ),
      ),
  };
  return {
    create: useMutation(trpc.breakdown.createTask.mutationOptions(settle)),
    remove: useMutation(trpc.breakdown.deleteTask.mutationOptions(settle)),
    accept: useMutation(trpc.breakdown.acceptSuggestions.mutationOptions(settle)),
    drop: useMutation(trpc.breakdown.dropSuggestions.mutationOptions(settle)),
    restore: useMutation(trpc.breakdown.restoreSuggestions.mutationOptions(settle)),
    bulk: useMutation(trpc.breakdown.bulkUpdate.mutationOptions(settle)),
    importTasks: useMutation(trpc.breakdown.importTasks.mutationOptions(settle)),
    trajectory: useMutation(trpc.breakdown.setTrajectory.mutationOptions(settle)),
    issue: useMutation(trpc.breakdown.issue.mutationOptions(settle)),
    cancel: useMutation(trpc.breakdown.cancelTask.mutationOptions(settle)),
    reassign: useMutation(trpc.breakdown.reassignTask.mutationOptions(settle)),
  };
}
export type BreakdownActs = ReturnType<typeof useBreakdownActs>;
