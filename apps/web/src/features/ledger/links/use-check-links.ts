import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTell } from '#features/task/use-tell.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type PublishedLink = RouterOutputs['link']['list']['links'][number];
type Checked = RouterOutputs['link']['check'];

/** Opens links now: one, or all whose turn has come; says what was found. */
export function useCheckLinks(): { check: (link: PublishedLink | null) => void; busy: string | null } {
  const t = useTranslations('ledger.links');
  const trpc = useTRPC();
  const tell = useTell();
  const queryClient = useQueryClient();
  const mutation = useMutation(
    trpc.link.check.mutationOptions({
      onError: tell.failed,
      onSettled: () => queryClient.invalidateQueries(trpc.link.pathFilter()),
    }),
  );
  const words = (done: Checked, link: PublishedLink | null): string => {
    if (done.isOffline) return t('offline');
    if (link === null) return t('done', { ...countsOf(done) });
    const found = (['ok', 'broken', 'refused'] as const).find((state) => done[state] > 0) ?? 'unchecked';
    return t(`checked.${found}`, { record: link.label });
  };
  return {
    check: (link) =>
      mutation.mutate({ linkId: link?.id ?? null }, { onSuccess: (done) => tell.done(words(done, link)) }),
    busy: mutation.isPending ? (mutation.variables.linkId ?? 'due') : null,
  };
}

function countsOf({ checked: count, ok, broken, refused }: Checked) {
  return { count, ok, broken, refused };
}
