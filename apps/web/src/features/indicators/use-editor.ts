import { useEffect, useMemo, useReducer, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { systemProblems, type IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { useSave } from '#lib/use-save.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { SystemDetail } from './indicator-data.ts';
import { beginEditing, editSystem } from './editor-state.ts';
import { keepDraft, readKept } from './kept-draft.ts';

/** The version on the server that what is typed lies over. */
type Base = { revision: number; definition: IndicatorSystemDefinition };

/** A draft being edited: what is typed, what is wrong with it, saving, and what to do when somebody else saved. */
export function useEditor(stored: SystemDetail) {
  const { id } = stored;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [kept] = useState(() => readKept(id));
  const [base, setBase] = useState<Base>({
    revision: kept?.revision ?? stored.revision,
    definition: stored.definition,
  });
  const [theirs, setTheirs] = useState<SystemDetail | null>(null);
  const [state, dispatch] = useReducer(editSystem, stored.definition, (definition) => {
    const begun = beginEditing(definition);
    return kept === null ? begun : editSystem(begun, { type: 'replace', definition: kept.definition });
  });
  const { present } = state;
  const isDirty = present !== base.definition;
  const problems = useMemo(() => systemProblems(present), [present]);
  const write = useMutation(trpc.indicator.save.mutationOptions());
  const { save, ...saving } = useSave();

  useEffect(() => {
    keepDraft(id, isDirty ? { revision: base.revision, definition: present } : null);
  }, [id, isDirty, present, base.revision]);

  /** Saves over the given revision; answers the new one, or null where it was not saved. */
  async function saveOver(revision: number): Promise<number | null> {
    const answer = { revision: null as number | null };
    await save({
      run: async () => {
        const saved = await write.mutateAsync({ id, revision, definition: present });
        answer.revision = saved.revision;
        setBase({ revision: saved.revision, definition: present });
        setTheirs(null);
        keepDraft(id, null);
        await queryClient.invalidateQueries(trpc.indicator.pathFilter());
      },
      onConflict: async () => {
        setTheirs(
          await queryClient.fetchQuery({ ...trpc.indicator.system.queryOptions({ id }), staleTime: 0 }),
        );
      },
    });
    return answer.revision;
  }

  return {
    ...state,
    ...saving,
    dispatch,
    problems,
    isDirty,
    /** what an earlier visit left unsaved was laid over what is stored */
    wasKept: kept !== null,
    theirs,
    revision: base.revision,
    save: () => saveOver(base.revision),
    saveMine: () => saveOver(theirs?.revision ?? base.revision),
    takeTheirs: () => {
      if (theirs === null) return;
      dispatch({ type: 'replace', definition: theirs.definition });
      setBase({ revision: theirs.revision, definition: theirs.definition });
      setTheirs(null);
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
