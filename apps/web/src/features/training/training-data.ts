import { useSuspenseQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type TrainingYear = RouterOutputs['training']['year'];
export type Session = TrainingYear['sessions'][number];
export type TrainingDepartment = TrainingYear['departments'][number];
export type PlanOfYear = NonNullable<TrainingYear['plan']>;

/** The year's training, kept fresh by live changes. */
export function useTrainingYear(year: number): TrainingYear {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.training.year.queryOptions({ year })).data;
}

/** Fetches the year anew after a write, and answers it. */
export function useReloadTraining(year: number): () => Promise<TrainingYear> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...trpc.training.year.queryOptions({ year }), staleTime: 0 });
}
