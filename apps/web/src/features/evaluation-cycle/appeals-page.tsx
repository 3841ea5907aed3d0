import { Group, Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useMay, useSession } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { AppealPanel } from './appeal-panel.tsx';
import { ConcludeActions } from './conclude-actions.tsx';
import { SideBySide } from './side-by-side.tsx';
import { SignalsPanel } from './signals-panel.tsx';
import { VerifyEvaluation } from './verify-evaluation.tsx';

type Evaluation = RouterOutputs['cycle']['get'];

const route = getRouteApi('/app/evaluations/$evaluationId/appeals');

/** Appeals against an evaluation, its end and revision, and what a verifier or an appellant compares. */
export function AppealsPage() {
  const t = useTranslations('appeal');
  const { evaluationId } = route.useParams();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.cycle.get.queryOptions({ evaluationId }));
  const mayReadSheets = useMay('evaluation.read');
  const maySeeSignals = useMay('evaluation.signals');
  useCrumbLabel(`/evaluations/${evaluationId}`, data.title);
  const isOpen = data.status !== 'draft';
  return (
    <>
      <PageHeader
        title={t('pageTitle', { title: data.title })}
        state={t(`stage.${data.status}`)}
        actions={<ConcludeActions evaluation={data} />}
      />
      {isOpen && <VerifyEvaluation evaluationId={evaluationId} />}
      {mayReadSheets && <AppealPanel evaluationId={evaluationId} />}
      {isOpen && <Sides evaluation={data} />}
      {isOpen && maySeeSignals && <SignalsPanel evaluationId={evaluationId} />}
    </>
  );
}

/** Figures side by side: one's own department, or for the office the one that is chosen. */
function Sides({ evaluation }: { evaluation: Evaluation }) {
  const t = useTranslations('appeal');
  const session = useSession();
  const { department } = route.useSearch();
  const navigate = route.useNavigate();
  const own = evaluation.departments.find(({ id }) => id === session.department?.id)?.id;
  const chosen = evaluation.departments.find(({ id }) => id === department)?.id;
  const shown = evaluation.viewer === 'self' ? own : (chosen ?? evaluation.departments[0]?.id);
  if (shown === undefined) return null;
  return (
    <>
      {evaluation.viewer !== 'self' && (
        <Group my="lg" className="gk-no-print">
          <Select
            searchable
            allowDeselect={false}
            label={t('sides.department')}
            value={shown}
            data={evaluation.departments.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            onChange={(id) =>
              void navigate({ search: { department: id ?? undefined }, replace: true, resetScroll: false })
            }
          />
        </Group>
      )}
      <SideBySide evaluationId={evaluation.id} departmentId={shown} />
    </>
  );
}
