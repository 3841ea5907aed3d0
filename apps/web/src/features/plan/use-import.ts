import { useCallback } from 'react';
import { useSessionStorage } from '@mantine/hooks';
import type { ReviewedPlan } from '@gongkai/domain/plan-review';
import { useSession } from '#lib/session.ts';
import { useParsePlan, type PlanReading } from './plan-api.ts';

/** The import as far as it has come; kept on this device until it is finished or given up. */
export type ImportDraft = {
  text: string;
  fileName: string | null;
  /** null while the source is being gathered */
  reading: Pick<PlanReading, 'segments' | 'unplaced'> | null;
  /** the reviewed plan with its earlier states, newest last */
  drafts: ReviewedPlan[];
};

const EMPTY: ImportDraft = { text: '', fileName: null, reading: null, drafts: [] };
const KEPT_STATES = 50;

/** The state of importing a notice: gather the text, read it, review it. Nothing is lost by leaving the page. */
export function useImport() {
  const { organisation } = useSession();
  const [draft, setDraft] = useSessionStorage<ImportDraft>({
    key: `gongkai.plan-import.${organisation.id}`,
    defaultValue: EMPTY,
  });
  const parse = useParsePlan();
  const { mutate } = parse;

  const setSource = useCallback(
    (text: string, fileName: string | null) => setDraft((now) => ({ ...now, text, fileName })),
    [setDraft],
  );
  const read = useCallback(
    (text: string, fileName: string | null) => {
      setDraft((now) => ({ ...now, text, fileName }));
      mutate(
        { text, sourceName: fileName },
        {
          onSuccess: ({ draft: first, segments, unplaced }) =>
            setDraft({ text, fileName, reading: { segments, unplaced }, drafts: [first] }),
        },
      );
    },
    [mutate, setDraft],
  );
  const change = useCallback(
    (next: ReviewedPlan | null) => {
      if (next === null) return;
      setDraft((now) => ({ ...now, drafts: [...now.drafts, next].slice(-KEPT_STATES) }));
    },
    [setDraft],
  );
  const undo = useCallback(
    () => setDraft((now) => (now.drafts.length > 1 ? { ...now, drafts: now.drafts.slice(0, -1) } : now)),
    [setDraft],
  );
  const backToSource = useCallback(
    () => setDraft((now) => ({ ...now, reading: null, drafts: [] })),
    [setDraft],
  );
  const clear = useCallback(() => setDraft(EMPTY), [setDraft]);
  return {
    draft,
    plan: draft.drafts.at(-1) ?? null,
    parse,
    setSource,
    read,
    change,
    undo,
    backToSource,
    clear,
  };
}
