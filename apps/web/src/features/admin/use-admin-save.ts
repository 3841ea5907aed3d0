import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';

/** A save after which accounts, departments and the own session are read anew. */
export function useAdminSave() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { save, ...state } = useSave();
  return {
    ...state,
    save: (run: () => Promise<unknown>) =>
      save({
        run: async () => {
          await run();
          await Promise.all([
            queryClient.invalidateQueries(trpc.account.pathFilter()),
            queryClient.invalidateQueries(trpc.organisation.pathFilter()),
          ]);
        },
      }),
  };
}
