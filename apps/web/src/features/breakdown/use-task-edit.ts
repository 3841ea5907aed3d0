import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { TaskPatch } from '@gongkai/domain/task';
import { wireError } from '#lib/errors.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { GridTask, Options } from './breakdown-data.ts';
import { inversePatch, withoutPatch, withPatch } from './task-patch.ts';
import { useUndo } from './use-undo.tsx';

/** An edit that met somebody else's: what I wanted, and the task as it is now. */
export type EditConflict = { patch: TaskPatch; before: GridTask };
/** An edit that got no answer, or whose session had ended: nothing is wrong with it. */
export type UnsavedEdit = EditConflict;

/** Failures after which the same edit may well succeed. */
const PASSING = new Set(['network', 'no-answer', 'too-many-requests', 'unauthenticated']);

/**
 * Edits in place: the grid shows the change at once and takes it back when the server refuses. Edits are sent one
 * after the other, so that each knows the version the one before it made.
 */
export function useTaskEdit(planId: string, departments: Options['departments']) {
  const t = useTranslations('breakdown');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { done, failed } = useUndo();
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const [unsaved, setUnsaved] = useState<readonly UnsavedEdit[]>([]);
  const key = trpc.breakdown.tasks.queryKey({ planId });
  const mutationKey = trpc.breakdown.updateTask.mutationKey();

  const update = useMutation(
    trpc.breakdown.updateTask.mutationOptions({
      scope: { id: `breakdown-${planId}` },
      onMutate: async ({ taskId, patch }) => {
        await queryClient.cancelQueries({ queryKey: key });
        const before = queryClient.getQueryData(key)?.find((task) => task.id === taskId);
        queryClient.setQueryData(key, (rows) =>
          rows?.map((task) => (task.id === taskId ? withPatch(task, patch, departments) : task)),
        );
        return { before };
      },
      onError: (error, { patch }, context) => {
        const before = context?.before;
        if (before === undefined) return failed(error);
        // Only this edit is taken back: a later one of the same row may still be on its way.
        queryClient.setQueryData(key, (rows) =>
          rows?.map((task) =>
            task.id === before.id ? withoutPatch(task, before, patch, departments) : task,
          ),
        );
        const { reason } = wireError(error);
        if (reason === 'version-conflict') setConflict({ patch, before });
        else if (PASSING.has(reason)) setUnsaved((now) => [...now, { patch, before }]);
        else failed(error);
      },
      onSettled: async () => {
        // Only the last of a row of edits fetches: an answer in between would take the later ones from the screen.
        if (queryClient.isMutating({ mutationKey }) > 1) return;
        await Promise.all([
          queryClient.invalidateQueries(trpc.plan.coverage.queryFilter({ planId })),
          queryClient.invalidateQueries(trpc.breakdown.pathFilter()),
        ]);
      },
    }),
  );

  async function revert(taskId: string, patch: TaskPatch): Promise<void> {
    const now = queryClient.getQueryData(key)?.find((task) => task.id === taskId);
    if (now !== undefined) await update.mutateAsync({ taskId, version: now.version, patch });
  }

  function edit(task: GridTask, patch: TaskPatch): void {
    const back = inversePatch(task, patch);
    update.mutate(
      { taskId: task.id, version: task.version, patch },
      { onSuccess: () => done(t('saved', { code: task.code }), () => revert(task.id, back)) },
    );
  }

  /** Sends what got no answer once more, at the version it was typed over: whoever saved since is not overwritten. */
  function retry(): void {
    setUnsaved([]);
    for (const { before, patch } of unsaved) {
      update.mutate(
        { taskId: before.id, version: before.version, patch },
        { onSuccess: () => done(t('saved', { code: before.code })) },
      );
    }
  }

  return {
    edit,
    revert,
    conflict,
    closeConflict: () => setConflict(null),
    unsaved,
    retry,
    dropUnsaved: () => setUnsaved([]),
  };
}
