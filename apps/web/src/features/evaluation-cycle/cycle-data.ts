import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type Evaluation = RouterOutputs['cycle']['get'];
export type EvaluationRow = RouterOutputs['cycle']['list'][number];
export type Assessment = RouterOutputs['cycle']['assessment'];
export type AssessedLeaf = Assessment['leaves'][number];
export type Queue = RouterOutputs['cycle']['queue'];
export type QueueLeaf = Queue['leaves'][number];
export type Result = RouterOutputs['cycle']['result'];
export type ResultSheet = RouterOutputs['cycle']['resultSheet'];
export type Evidence = NonNullable<AssessedLeaf['self']>['evidence'][number];

/** The steps of an evaluation in their order; `withdrawn` leaves them. */
export const STEPS = ['draft', 'self-assessment', 'verification', 'announced', 'final'] as const;

/** Every act on an evaluation; each reads the evaluation's screens anew, also when it was refused. */
export function useCycleActs() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = { onSettled: () => client.invalidateQueries(trpc.cycle.pathFilter()) };
  return {
    saveDraft: useMutation(trpc.cycle.saveDraft.mutationOptions(options)),
    discard: useMutation(trpc.cycle.discard.mutationOptions(options)),
    open: useMutation(trpc.cycle.open.mutationOptions(options)),
    withdraw: useMutation(trpc.cycle.withdraw.mutationOptions(options)),
    saveEntry: useMutation(trpc.cycle.saveEntry.mutationOptions(options)),
    fillCounted: useMutation(trpc.cycle.fillCounted.mutationOptions(options)),
    addEvidence: useMutation(trpc.cycle.addEvidence.mutationOptions(options)),
    removeEvidence: useMutation(trpc.cycle.removeEvidence.mutationOptions(options)),
    handIn: useMutation(trpc.cycle.handIn.mutationOptions(options)),
    startVerification: useMutation(trpc.cycle.startVerification.mutationOptions(options)),
    setSampling: useMutation(trpc.cycle.setSampling.mutationOptions(options)),
    decideLeaf: useMutation(trpc.cycle.decideLeaf.mutationOptions(options)),
    confirmRest: useMutation(trpc.cycle.confirmRest.mutationOptions(options)),
    returnDepartment: useMutation(trpc.cycle.returnDepartment.mutationOptions(options)),
    announce: useMutation(trpc.cycle.announce.mutationOptions(options)),
  };
}
