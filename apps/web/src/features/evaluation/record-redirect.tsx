import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTRPC } from '#lib/trpc.ts';

const route = getRouteApi('/app/records/$id');

/** Leads on to a ledger record where only its id is known: a figure names records, not their ledgers. */
export function RecordRedirect() {
  const { id } = route.useParams();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.ledger.record.queryOptions({ recordId: id }));
  return <Navigate to="/ledgers/$key/$id" params={{ key: data.ledger, id }} replace />;
}
