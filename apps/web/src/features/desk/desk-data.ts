import { useSuspenseQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type DeskList = RouterOutputs['desk']['list'];
export type DeskRow = DeskList['rows'][number];
export type DeskRequest = RouterOutputs['desk']['request'];
export type StepOffer = DeskRequest['steps'][number];
export type Clock = NonNullable<DeskRequest['clock']>;

/** What the address of the desk says: which requests are listed, and which one is open. */
export const DeskSearch = z.object({
  state: z.enum(['open', 'concluded']).optional().catch(undefined),
  request: z.uuid().optional().catch(undefined),
});
export type DeskSearch = z.infer<typeof DeskSearch>;

/** The requests at the desk with today's clocks. */
export function useDeskList(state: 'open' | 'concluded'): DeskList {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.desk.list.queryOptions({ state })).data;
}

/** One request, whole. */
export function useDeskRequest(recordId: string): DeskRequest {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.desk.request.queryOptions({ recordId })).data;
}

/** Fetches everything of the desk anew after a write. */
export function useReloadDesk(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.desk.pathKey() });
  };
}
