import { useCallback, useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTRPC } from '#lib/trpc.ts';
import type { Evaluation } from './cycle-data.ts';
import { DepartmentPick } from './department-pick.tsx';
import { HandInBar } from './hand-in-bar.tsx';
import { LeafList } from './leaf-list.tsx';

type Props = {
  evaluation: Evaluation;
  departmentId: string;
  source: 'self' | 'third-party';
  onOpen: (search: { department?: string }) => void;
};

/** The figures of one source: the department's own, or the third party's for the department it has open. */
export function AssessmentTab({ evaluation, departmentId, source, onOpen }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.cycle.assessment.queryOptions({ evaluationId: evaluation.id, departmentId, source }),
  );
  const { unsaved, report } = useUnsaved();
  return (
    <>
      {source === 'third-party' && (
        <DepartmentPick evaluation={evaluation} departmentId={departmentId} source={source} onOpen={onOpen} />
      )}
      <HandInBar assessment={data} unsaved={unsaved} />
      {data.open && <SecrecyNotice />}
      <LeafList key={departmentId} assessment={data} onUnsaved={report} />
    </>
  );
}

/** How many indicators hold something that is not saved yet. */
function useUnsaved() {
  const [leaves, setLeaves] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback((leafKey: string, isUnsaved: boolean) => {
    setLeaves((before) => {
      if (before.has(leafKey) === isUnsaved) return before;
      const next = new Set(before);
      if (isUnsaved) next.add(leafKey);
      else next.delete(leafKey);
      return next;
    });
  }, []);
  return { unsaved: leaves.size, report };
}
