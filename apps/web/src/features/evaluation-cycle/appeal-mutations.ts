import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '#lib/trpc.ts';

/** Reads again whatever an appeal, its decision or the end of an evaluation may have changed. */
function useReload() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.appeal.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.cycle.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.evaluation.pathKey() }),
    ]);
  };
}

function useTold(key: 'file.done' | 'withdraw.done' | 'decide.done' | 'finalise.done' | 'revise.done') {
  const t = useTranslations('appeal');
  const reload = useReload();
  return async () => {
    notifications.show({ message: t(key) });
    await reload();
  };
}

export function useFileAppeal() {
  const trpc = useTRPC();
  const onSuccess = useTold('file.done');
  return useMutation(trpc.appeal.file.mutationOptions({ onSuccess }));
}

export function useWithdrawAppeal() {
  const trpc = useTRPC();
  const onSuccess = useTold('withdraw.done');
  const reload = useReload();
  return useMutation(trpc.appeal.withdraw.mutationOptions({ onSuccess, onError: () => void reload() }));
}

export function useDecideAppeal() {
  const trpc = useTRPC();
  const onSuccess = useTold('decide.done');
  const reload = useReload();
  return useMutation(trpc.appeal.decide.mutationOptions({ onSuccess, onError: () => void reload() }));
}

export function useFinalise() {
  const trpc = useTRPC();
  const onSuccess = useTold('finalise.done');
  return useMutation(trpc.appeal.finalise.mutationOptions({ onSuccess }));
}

export function useRevise() {
  const trpc = useTRPC();
  const onSuccess = useTold('revise.done');
  return useMutation(trpc.appeal.revise.mutationOptions({ onSuccess }));
}
