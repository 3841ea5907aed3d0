import { useTranslations } from 'use-intl';
import type { DecideLeafInput } from '@gongkai/domain/evaluation-cycle';
import { useTell } from '#features/task/use-tell.ts';
import { hasTyped, slotOf } from '#lib/kept-typing.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { useCycleActs, type Queue, type QueueLeaf } from './cycle-data.ts';
import { useFreshLeaf } from './use-queue-leaf.ts';

/** A verdict as it is typed; points in hundredths. */
export type VerdictFields = {
  kind: DecideLeafInput['verdict'];
  points: number | null;
  reason: string;
  accepted: boolean | null;
};

/** Characters that the reason of an adjustment or a return has at least. */
const LEAST = 4;

function fieldsOf({ verdict, self }: QueueLeaf): VerdictFields {
  return {
    kind: verdict?.verdict ?? 'confirmed',
    points: verdict?.points ?? self?.points ?? null,
    reason: verdict?.reason ?? '',
    accepted: verdict?.explanationAccepted ?? null,
  };
}

function formOf({ evaluationId, departmentId }: Queue, leafKey: string): string {
  return `verdict:${evaluationId}:${departmentId}:${leafKey}`;
}

/** The leaf on which a verdict was begun in this tab and not saved; undefined where there is none. */
export function begunLeaf(queue: Queue, userId: string): string | undefined {
  return queue.leaves.find(({ leafKey }) => hasTyped(slotOf(userId, formOf(queue, leafKey))))?.leafKey;
}

/** Whether something that this verdict needs is still missing. */
function isIncomplete({ kind, points, reason, accepted }: VerdictFields, isExplained: boolean): boolean {
  if (kind !== 'confirmed' && [...reason.trim()].length < LEAST) return true;
  if (kind === 'adjusted' && points === null) return true;
  return isExplained && kind !== 'returned' && accepted === null;
}

function inputOf(
  ref: Pick<DecideLeafInput, 'evaluationId' | 'departmentId' | 'leafKey' | 'version'>,
  { kind, points, reason, accepted }: VerdictFields,
  isExplained: boolean,
): DecideLeafInput {
  const base = { ...ref, reason: reason.trim() };
  if (kind === 'returned') return { ...base, verdict: kind };
  const explanationAccepted = isExplained ? accepted : null;
  return kind === 'adjusted'
    ? { ...base, verdict: kind, explanationAccepted, points: points ?? 0 }
    : { ...base, verdict: kind, explanationAccepted };
}

/** The verdict on a leaf as it is typed and stored. Two verifiers at once: the second sees both, and nothing is lost. */
export function useVerdict(queue: Queue, leaf: QueueLeaf, onDecided: () => void) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const { evaluationId, departmentId } = queue;
  const { leafKey } = leaf;
  const fresh = useFreshLeaf(queue, leafKey);
  const draft = useKeptDraft(formOf(queue, leafKey), fieldsOf(leaf), leaf.verdict?.version ?? 0);
  const { save, ...state } = useSave();
  const isExplained = leaf.self !== null && leaf.self.explanation !== null;
  async function submit(): Promise<void> {
    const { values } = draft;
    const ref = { evaluationId, departmentId, leafKey, version: draft.version ?? 0 };
    const done = await save({
      run: async () => {
        const { version } = await acts.decideLeaf.mutateAsync(inputOf(ref, values, isExplained));
        draft.saved(values, version);
        tell.done(t('done.verdict'));
      },
      onConflict: async () => {
        const theirs = await fresh();
        if (theirs !== undefined) draft.rebase(fieldsOf(theirs), theirs.verdict?.version ?? 0);
      },
    });
    if (done) onDecided();
  }
  return { draft, submit, isExplained, isIncomplete: isIncomplete(draft.values, isExplained), ...state };
}
