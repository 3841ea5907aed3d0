import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useTRPC } from '#lib/trpc.ts';
import { affectedBy } from '#lib/live-topics.ts';

/** Hears of changes others make and fetches again what they touch. Shows nothing. */
export function LiveChanges() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useSubscription(
    trpc.live.changes.subscriptionOptions(undefined, {
      onData: ({ topic }) => {
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => affectedBy(topic, queryKey) });
      },
    }),
  );
  return null;
}
