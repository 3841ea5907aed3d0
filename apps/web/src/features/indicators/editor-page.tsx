import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { DraftEditor } from './draft-editor.tsx';
import { systemPath } from './indicator-data.ts';
import { PublishedView } from './published-view.tsx';

const route = getRouteApi('/app/indicators/$id');

/** One version: a draft to edit for the office, rules to read for everybody else. */
export function EditorPage() {
  const { id } = route.useParams();
  const trpc = useTRPC();
  const text = useLocalText();
  const mayEdit = useMay('evaluation.edit');
  const { data } = useSuspenseQuery(trpc.indicator.system.queryOptions({ id }));
  useCrumbLabel(systemPath(id), text(data.definition.name));
  return data.status === 'draft' && mayEdit ? (
    <DraftEditor key={data.id} stored={data} />
  ) : (
    <PublishedView key={data.id} system={data} />
  );
}
