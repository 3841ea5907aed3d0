import { useState } from 'react';
import { changedFields, mergeConflict, type FieldConflict, type Fields } from './merge-conflict.ts';

type Draft<T> = { base: T; values: T; version: number | null; conflicts: readonly FieldConflict[] };

/** What was typed earlier, and over what. */
export type TypedBefore<T> = Pick<Draft<T>, 'base' | 'values' | 'version'>;

/**
 * What somebody types over a stored version. Nothing from outside replaces what was typed: `rebase` lays it over a
 * newer version and names the fields in which the two differ.
 *
 * @param earlier what was typed earlier and not saved: it goes on from there.
 */
export function useDraft<T extends Fields>(
  initial: T,
  initialVersion: number | null,
  earlier: TypedBefore<T> | null = null,
) {
  const [draft, setDraft] = useState<Draft<T>>(() => ({
    ...(earlier ?? { base: initial, values: initial, version: initialVersion }),
    conflicts: [],
  }));
  const changes = changedFields(draft.base, draft.values);
  return {
    ...draft,
    changes,
    isDirty: Object.keys(changes).length > 0,
    set: (patch: Partial<T>) => setDraft((before) => ({ ...before, values: { ...before.values, ...patch } })),
    /** types all fields at once, so that fields left out are gone */
    replace: (values: T) => setDraft((before) => ({ ...before, values })),
    /** starts anew from what is stored now */
    reset: (values: T, version: number | null) => setDraft({ base: values, values, version, conflicts: [] }),
    /** these values are stored now; what was typed meanwhile stays */
    saved: (values: T, version: number | null) =>
      setDraft((now) => ({ ...now, base: values, version, conflicts: [] })),
    rebase: (theirs: T, version: number | null) =>
      setDraft((before) => {
        const { merged, conflicts } = mergeConflict(before.base, before.values, theirs);
        return { base: theirs, values: merged, version, conflicts };
      }),
    /** takes their value for a field */
    takeTheirs: (key: string) =>
      setDraft((before) => {
        const { [key]: _mine, ...rest } = before.values as Record<string, unknown>;
        const theirs = before.base[key];
        return {
          ...before,
          values: (theirs === undefined ? rest : { ...before.values, [key]: theirs }) as T,
          conflicts: before.conflicts.filter((one) => one.key !== key),
        };
      }),
  };
}
