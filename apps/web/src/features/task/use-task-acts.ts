import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '#lib/trpc.ts';
import { wireError } from '#lib/errors.ts';

/** How often a report that met no network is sent again by itself; its key keeps it one report. */
const TRIES = 3;

/** Everything that can be done to an issued task; each act fetches afresh what it may have changed. */
export function useTaskActs() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const settle = {
    onSettled: () =>
      Promise.all(
        [trpc.task, trpc.breakdown, trpc.dashboard, trpc.evaluation].map((router) =>
          queryClient.invalidateQueries(router.pathFilter()),
        ),
      ),
  };
  return {
    receive: useMutation(trpc.progress.receive.mutationOptions(settle)),
    assignOwner: useMutation(trpc.progress.assignOwner.mutationOptions(settle)),
    report: useMutation(
      trpc.progress.report.mutationOptions({
        ...settle,
        retry: (failures, error) => failures < TRIES && wireError(error).reason === 'network',
        retryDelay: (failures) => 1000 * 2 ** failures,
      }),
    ),
    submit: useMutation(trpc.progress.submit.mutationOptions(settle)),
    verify: useMutation(trpc.progress.verify.mutationOptions(settle)),
    returnPart: useMutation(trpc.progress.return.mutationOptions(settle)),
    close: useMutation(trpc.progress.close.mutationOptions(settle)),
    requestExtension: useMutation(trpc.progress.requestExtension.mutationOptions(settle)),
    decideExtension: useMutation(trpc.progress.decideExtension.mutationOptions(settle)),
    recordOccurrence: useMutation(trpc.progress.recordOccurrence.mutationOptions(settle)),
    remind: useMutation(trpc.progress.remind.mutationOptions(settle)),
    instruct: useMutation(trpc.progress.instruct.mutationOptions(settle)),
  };
}
export type TaskActs = ReturnType<typeof useTaskActs>;
