import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { SessionInput, UpdateSessionInput } from '@gongkai/domain/training';
import { useTRPC } from '#lib/trpc.ts';
import { useDraft } from '#lib/use-draft.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import { fieldsOf, inputOf, NEW_SESSION, patchOf, type SessionFields } from './session-fields.ts';
import { useReloadTraining, type Session } from './training-data.ts';

type Options = { year: number; planId: string; session: Session | null; onDone: () => void };

/** The form of a new session, or of a stored one over the version it was opened with. */
export function useSessionForm({ year, planId, session, onDone }: Options) {
  const trpc = useTRPC();
  const reload = useReloadTraining(year);
  const words = useFieldProblems();
  const { save, ...state } = useSave();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const draft = useDraft<SessionFields>(
    session === null ? NEW_SESSION : fieldsOf(session),
    session?.version ?? null,
  );
  const create = useMutation(trpc.training.createSession.mutationOptions());
  const update = useMutation(trpc.training.updateSession.mutationOptions());

  async function write(): Promise<void> {
    if (session === null) await create.mutateAsync({ trainingPlanId: planId, ...inputOf(draft.values) });
    else {
      const patch = patchOf(draft.values, draft.changes);
      await update.mutateAsync({ sessionId: session.id, version: draft.version ?? 1, patch });
    }
    await reload();
    onDone();
  }

  async function rebase(): Promise<void> {
    const theirs = (await reload()).sessions.find(({ id }) => id === session?.id);
    if (theirs !== undefined) draft.rebase(fieldsOf(theirs), theirs.version);
  }

  async function submit(): Promise<void> {
    const input = inputOf(draft.values);
    const checked =
      session === null
        ? SessionInput.omit({ trainingPlanId: true }).safeParse(input)
        : UpdateSessionInput.shape.patch.safeParse(input);
    setProblems(checked.success ? {} : words(checked.error.issues));
    if (checked.success) await save({ run: write, onConflict: rebase });
  }

  return { draft, problems, submit, ...state };
}
