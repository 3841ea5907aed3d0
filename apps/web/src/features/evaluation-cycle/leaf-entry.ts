import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { hasTyped, slotOf } from '#lib/kept-typing.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { useCycleActs, type AssessedLeaf, type Assessment } from './cycle-data.ts';

/** What a source writes on an indicator; points in hundredths. */
export type EntryFields = { points: number | null; note: string; explanation: string };

/** How long typing rests before it is kept, in milliseconds. */
const REST = 1200;

/** What one source has on file for an indicator. */
export function entryOf(leaf: AssessedLeaf, source: Assessment['source']) {
  return source === 'self' ? leaf.self : leaf.thirdParty;
}

/** Whether the source has said something that can be handed in. */
export function isGiven(leaf: AssessedLeaf, source: Assessment['source']): boolean {
  const entry = entryOf(leaf, source);
  return entry !== null && (entry.points !== null || entry.explanation !== null);
}

function fieldsOf(entry: ReturnType<typeof entryOf>): EntryFields {
  return {
    points: entry?.points ?? null,
    note: entry?.note ?? '',
    explanation: entry?.explanation ?? '',
  };
}

/** Whether points are none that the indicator can bring: they are not saved. */
export function isOutside({ least, most }: AssessedLeaf, points: number | null): boolean {
  return points !== null && (points < least || points > most);
}

function formOf({ evaluationId, departmentId, source }: Assessment, leafKey: string): string {
  return `entry:${evaluationId}:${departmentId}:${source}:${leafKey}`;
}

/** The indicators on which something typed in this tab has not been saved yet. */
export function typedLeaves(assessment: Assessment, userId: string): string[] {
  return assessment.leaves.flatMap(({ leafKey }) =>
    hasTyped(slotOf(userId, formOf(assessment, leafKey))) ? [leafKey] : [],
  );
}

/**
 * Typing is saved as one goes, one save after the other. What could not be saved stays in the fields, in this tab even
 * over a reload; where somebody of the same source was quicker, both versions are shown.
 */
export function useEntry(assessment: Assessment, leaf: AssessedLeaf) {
  const { evaluationId, departmentId, source } = assessment;
  const { leafKey } = leaf;
  const acts = useCycleActs();
  const trpc = useTRPC();
  const client = useQueryClient();
  const entry = entryOf(leaf, source);
  const draft = useKeptDraft(formOf(assessment, leafKey), fieldsOf(entry), entry?.version ?? 0);
  const { busy, failure, isConflict, save } = useSave();
  const [refused, setRefused] = useState<EntryFields | null>(null);
  const { values, isDirty, conflicts } = draft;

  async function submit(): Promise<void> {
    const explanation = values.explanation.trim();
    const done = await save({
      run: async () => {
        const { version } = await acts.saveEntry.mutateAsync({
          evaluationId,
          departmentId,
          leafKey,
          source,
          points: values.points,
          note: values.note.trim(),
          explanation: explanation === '' ? null : explanation,
          version: draft.version ?? 0,
        });
        draft.saved(values, version);
      },
      onConflict: async () => {
        const ref = { evaluationId, departmentId, source };
        const fresh = await client.fetchQuery(trpc.cycle.assessment.queryOptions(ref, { staleTime: 0 }));
        const theirs = fresh.leaves.find((one) => one.leafKey === leafKey);
        if (theirs === undefined) return;
        const stored = entryOf(theirs, source);
        draft.rebase(fieldsOf(stored), stored?.version ?? 0);
      },
    });
    // The same again would be refused again; whatever is typed next is tried.
    setRefused(done ? null : values);
  }

  const isWrong = isOutside(leaf, values.points);
  const isRefused = failure !== null && refused === values;
  const isWaiting = isDirty && leaf.editable && !busy && !isRefused && !isWrong && conflicts.length === 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void submit(), REST);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `submit` is new on every render; what it sends is named
  }, [isWaiting, values, draft.version]);

  return {
    draft,
    busy,
    failure,
    isConflict: isConflict && (conflicts.length > 0 || isDirty),
    isSaved: !isDirty && entry !== null,
    isWrong,
    submit,
    /** saves without waiting any longer, as one leaves the fields */
    flush: () => {
      if (isWaiting) void submit();
    },
  };
}
