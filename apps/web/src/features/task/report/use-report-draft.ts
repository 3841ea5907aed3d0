import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, loadDraft, newDraft, type ReportDraft } from './draft.ts';

/** The report being written for a part: kept on this device with every change, until it is sent or discarded. */
export function useReportDraft(userId: string, assignmentId: string, percent: number) {
  const [found] = useState(() => loadDraft(userId, assignmentId));
  const [draft, setDraft] = useState<ReportDraft>(() => found ?? newDraft(percent));
  const change = useCallback(
    (patch: Partial<ReportDraft> | ((draft: ReportDraft) => Partial<ReportDraft>)) =>
      setDraft((before) => {
        const after = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
        keepDraft(userId, assignmentId, after);
        return after;
      }),
    [userId, assignmentId],
  );
  const discard = useCallback(() => {
    dropDraft(userId, assignmentId);
    setDraft(newDraft(percent));
  }, [userId, assignmentId, percent]);
  return { draft, change, discard, wasKept: found !== null };
}
