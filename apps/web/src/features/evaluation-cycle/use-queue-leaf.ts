import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '#lib/trpc.ts';
import type { Queue, QueueLeaf } from './cycle-data.ts';

/** Reads a leaf of the verification queue anew: what another verifier has stored on it by now. */
export function useFreshLeaf({ evaluationId, departmentId }: Queue, leafKey: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  return async (): Promise<QueueLeaf | undefined> => {
    const options = trpc.cycle.queue.queryOptions({ evaluationId, departmentId }, { staleTime: 0 });
    const { leaves } = await client.fetchQuery(options);
    return leaves.find((one) => one.leafKey === leafKey);
  };
}
