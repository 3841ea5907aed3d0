import { useEffect, useState } from 'react';
import { keepTyped, readTyped, slotOf } from './kept-typing.ts';
import type { Fields } from './merge-conflict.ts';
import { useSession } from './session.ts';
import { useDraft } from './use-draft.ts';

/**
 * A form over a stored version whose typing survives a reload and leaving the page, in this tab. While nothing is
 * typed it follows what others save.
 *
 * @param form names the form and its object.
 * @param version of what is stored; null where there is nothing yet.
 */
export function useKeptDraft<T extends Fields>(form: string, stored: T, version: number | null) {
  const { user } = useSession();
  const slot = slotOf(user.id, form);
  const [before] = useState(() => readTyped(slot, stored));
  const draft = useDraft(stored, version, before);
  const { base, values, isDirty } = draft;
  useEffect(() => {
    keepTyped(slot, isDirty ? { base, values, version: draft.version } : null);
  }, [slot, base, values, draft.version, isDirty]);
  if (!isDirty && (version ?? 0) > (draft.version ?? 0)) draft.reset(stored, version);
  return {
    ...draft,
    // At once: a form that goes away with its save has no effect left to run.
    saved: (...now: Parameters<typeof draft.saved>) => {
      keepTyped(slot, null);
      draft.saved(...now);
    },
  };
}
