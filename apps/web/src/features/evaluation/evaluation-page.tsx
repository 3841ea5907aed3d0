import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { scopeIn, useMay, useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { LiveMark } from '#features/dashboard/shared/live-mark.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { PathButton } from '#features/dashboard/shared/path-link.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { ScoreTable } from './score-table.tsx';
import { scoreRows } from './score-rows.ts';
import { Snapshots } from './snapshots.tsx';

const route = getRouteApi('/app/evaluation');

/** Scores of departments or work items, and the snapshots that froze them. */
export function EvaluationPage() {
  return <PlanGate>{(plan) => <Evaluation planId={plan.id} />}</PlanGate>;
}

function Evaluation({ planId }: { planId: string }) {
  const t = useTranslations('evaluation');
  const explained = useTranslations('explain');
  const bands = useTranslations('dashboard.bands');
  const dashboard = useTranslations('dashboard');
  const format = useFormat();
  const text = useLocalText();
  const trpc = useTRPC();
  const { kind = 'department' } = route.useSearch();
  const navigate = route.useNavigate();
  const maySeeSnapshots = useMay('dashboard.leadership');
  // Work items are scored for the whole office: a department sees its own sheet only.
  const seesAll = scopeIn(useSession(), 'evaluation.read') === 'any';
  const { data } = useSuspenseQuery(
    trpc.evaluation.scores.queryOptions({ planId, kind: seesAll ? kind : 'department' }),
  );
  const { result, systems, previous } = data;
  const band = result.overallBand;
  const system = t('system', {
    name: systems.map(text).join(' · '),
    composition: t(`composition.${result.system.composition}`),
    ranking: t(`rankingStyle.${result.system.ranking}`),
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('state', {
          score: format.score(result.overall),
          band: band !== null && bands.has(band) ? bands(band) : dashboard('noBand'),
          day: format.fullDate(result.asOf),
        })}
        actions={
          <>
            <LiveMark data={data} />
            <PathButton path="/evaluation/trend">{explained('trend.title')}</PathButton>
            <PathButton path="/evaluation/days">{explained('days.title')}</PathButton>
          </>
        }
      />
      <Panel
        title={t('ranking')}
        note={system}
        actions={
          seesAll && (
            <KindSwitch
              kind={kind}
              onChange={(next) => void navigate({ search: { kind: next }, replace: true })}
            />
          )
        }
      >
        {result.subjects.length === 0 ? (
          <PageState kind="empty" title={t('nobody')} />
        ) : (
          <ScoreTable
            rows={scoreRows(data)}
            kind={result.subjectKind}
            snapshot={previous === null ? null : previous.label}
          />
        )}
      </Panel>
      {maySeeSnapshots && <Snapshots planId={planId} />}
    </>
  );
}
