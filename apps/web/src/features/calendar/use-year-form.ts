import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UpdateCalendarYearInput } from '@gongkai/domain/calendar';
import { useTRPC } from '#lib/trpc.ts';
import { useDraft } from '#lib/use-draft.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import { fieldsOf, inputOf, type StoredYear, type YearFields } from './calendar-fields.ts';

/** One year being edited: checked, its moved due dates looked at, then saved. */
export function useYearForm(year: number, stored: StoredYear | null) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const words = useFieldProblems();
  const { save: attempt, ...state } = useSave();
  const draft = useDraft<YearFields>(fieldsOf(stored), stored?.version ?? null);
  const write = useMutation(trpc.calendar.save.mutationOptions());
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [previewing, setPreviewing] = useState<UpdateCalendarYearInput | null>(null);
  const [movedCount, setMovedCount] = useState<number | null>(null);
  // While nothing is typed the year follows what others save.
  if (!draft.isDirty && draft.version !== (stored?.version ?? null) && !state.busy)
    draft.reset(fieldsOf(stored), stored?.version ?? null);

  function preview(): void {
    const checked = UpdateCalendarYearInput.safeParse(inputOf(year, draft.version, draft.values));
    setProblems(checked.success ? {} : words(checked.error.issues));
    if (checked.success) setPreviewing(checked.data);
  }

  async function apply(): Promise<void> {
    if (previewing === null) return;
    const done = await attempt({
      run: async () => {
        const { version, moved } = await write.mutateAsync(previewing);
        setMovedCount(moved.length);
        draft.reset(draft.values, version);
        await queryClient.invalidateQueries(trpc.calendar.pathFilter());
      },
      onConflict: async () => {
        setPreviewing(null);
        await queryClient.invalidateQueries(trpc.calendar.years.queryFilter());
        const theirs = await queryClient.fetchQuery({
          ...trpc.calendar.year.queryOptions({ year }),
          staleTime: 0,
        });
        draft.rebase(fieldsOf(theirs), theirs.version);
      },
    });
    if (done) setPreviewing(null);
  }

  return {
    draft,
    problems,
    previewing,
    movedCount: draft.isDirty ? null : movedCount,
    preview,
    closePreview: () => setPreviewing(null),
    apply,
    discard: () => draft.reset(fieldsOf(stored), stored?.version ?? null),
    ...state,
  };
}
