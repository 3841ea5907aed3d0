import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { DraftForm } from './draft-form.tsx';

const route = getRouteApi('/app/evaluations/new');

/** The terms of an evaluation before it opens. */
export function DraftPage() {
  const { draft } = route.useSearch();
  return (
    <PlanGate>
      {(plan) =>
        draft === undefined ? (
          <DraftForm planId={plan.id} year={plan.year} stored={null} />
        ) : (
          <StoredDraft planId={plan.id} year={plan.year} evaluationId={draft} />
        )
      }
    </PlanGate>
  );
}

function StoredDraft({ planId, year, evaluationId }: { planId: string; year: number; evaluationId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cycle.get.queryOptions({ evaluationId }));
  // It was opened meanwhile: its terms stand.
  if (data.status !== 'draft')
    return <Navigate replace to="/evaluations/$evaluationId" params={{ evaluationId }} />;
  return <DraftForm planId={planId} year={year} stored={data} />;
}
