import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTRPC } from '#lib/trpc.ts';

/** Begins a draft and opens it. */
export function useBeginDraft() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.indicator.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries(trpc.indicator.pathFilter());
        await navigate({ to: '/indicators/$id', params: { id } });
      },
    }),
  );
}
