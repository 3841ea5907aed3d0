import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CreateTaskInput, type BulkUpdateTasksInput } from '@gongkai/domain/task';
import type { RouterOutputs } from '#lib/trpc.ts';
import { useBreakdownActs } from './breakdown-acts.ts';
import type { GridTask, Options, Suggestion } from './breakdown-data.ts';
import type { NewTask } from './item-words.tsx';
import { inversePatch } from './task-patch.ts';
import { useTaskEdit } from './use-task-edit.ts';
import { useUndo } from './use-undo.tsx';

type Made = { taskId: string; version: number };
export type BulkOutcomes = RouterOutputs['breakdown']['bulkUpdate'];

/** The draft that makes a deleted one anew; it gets another number. */
function recreateInput(task: GridTask): CreateTaskInput {
  return CreateTaskInput.parse({
    ...task,
    leadDepartmentId: task.lead?.departmentId ?? null,
    ownerId: task.lead?.ownerId ?? null,
    support: task.supports.map((one) => one.departmentId),
    trajectory: task.trajectory.length > 0 ? task.trajectory : null,
  });
}

/** The breakdown's reversible acts, each with its toast and the way back. */
export function useWorkbench(planId: string, options: Options) {
  const t = useTranslations('breakdown');
  const acts = useBreakdownActs();
  const editing = useTaskEdit(planId, options.departments);
  const { done, failed } = useUndo();
  const [editNow, setEditNow] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<BulkOutcomes | null>(null);

  async function removeAll(made: readonly Made[]): Promise<void> {
    for (const { taskId, version } of made) await acts.remove.mutateAsync({ taskId, version });
  }

  function create({ item, anchor, title }: NewTask): void {
    acts.create.mutate(
      CreateTaskInput.parse({ planId, itemId: item.id, title, anchor, deadlineKind: 'dated' }),
      {
        onError: failed,
        onSuccess: (made) => {
          setEditNow(made.taskId);
          done(t('created'), () => removeAll([made]));
        },
      },
    );
  }

  function accept(suggestions: readonly Suggestion[], edit: boolean): void {
    const suggestionIds = suggestions.map((one) => one.id);
    acts.accept.mutate(
      { planId, suggestionIds },
      {
        onError: failed,
        onSuccess: ({ tasks }) => {
          if (edit) setEditNow(tasks[0]?.taskId ?? null);
          done(t('accepted', { count: tasks.length }), async () => {
            await removeAll(tasks);
            await acts.restore.mutateAsync({ planId, suggestionIds });
          });
        },
      },
    );
  }

  function drop(suggestions: readonly Suggestion[]): void {
    const suggestionIds = suggestions.map((one) => one.id);
    const back = () => acts.restore.mutateAsync({ planId, suggestionIds });
    acts.drop.mutate(
      { planId, suggestionIds },
      { onError: failed, onSuccess: () => done(t('dropped', { count: suggestionIds.length }), back) },
    );
  }

  function restore(suggestions: readonly Suggestion[]): void {
    const suggestionIds = suggestions.map((one) => one.id);
    acts.restore.mutate({ planId, suggestionIds }, { onError: failed });
  }

  async function remove(tasks: readonly GridTask[]): Promise<void> {
    const removed: GridTask[] = [];
    try {
      for (const task of tasks) {
        await acts.remove.mutateAsync({ taskId: task.id, version: task.version });
        removed.push(task);
      }
    } catch (error) {
      failed(error);
    }
    if (removed.length === 0) return;
    done(t('removed', { count: removed.length }), async () => {
      for (const task of removed) await acts.create.mutateAsync(recreateInput(task));
    });
  }

  function bulk(tasks: readonly GridTask[], patch: BulkUpdateTasksInput['patch']): void {
    const chosen = tasks.map((task) => ({ taskId: task.id, version: task.version }));
    acts.bulk.mutate(
      { tasks: chosen, patch },
      {
        onError: failed,
        onSuccess: (rows) => {
          const good = rows.filter((row) => row.ok).map((row) => row.taskId);
          if (good.length < rows.length) setOutcomes(rows);
          if (good.length === 0) return;
          done(t('bulkDone', { count: good.length }), async () => {
            for (const task of tasks.filter((one) => good.includes(one.id)))
              await editing.revert(task.id, inversePatch(task, patch));
          });
        },
      },
    );
  }

  return {
    acts,
    editing,
    editNow,
    outcomes,
    closeOutcomes: () => setOutcomes(null),
    create,
    accept,
    drop,
    restore,
    remove,
    bulk,
    removeAll,
    done,
    isBusy: acts.accept.isPending || acts.drop.isPending || acts.restore.isPending,
  };
}
export type Workbench = ReturnType<typeof useWorkbench>;
