import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { LiveMark } from '#features/dashboard/shared/live-mark.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink, sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { systemPath } from '#features/indicators/indicator-data.ts';
import { combinationPath, shareText, type CombinedScores } from './combination-data.ts';
import { CombinedTable } from './combined-table.tsx';
import { SettledPanel } from './settled-panel.tsx';
import classes from './combination.module.css';

const route = getRouteApi('/app/combined/$id');

/** Today’s scores by several systems and the total of each subject. */
export function CombinationPage() {
  const { id } = route.useParams();
  return <PlanGate>{(plan) => <Scores planId={plan.id} id={id} />}</PlanGate>;
}

function Scores({ planId, id }: { planId: string; id: string }) {
  const t = useTranslations('combination');
  const words = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.combination.scores.queryOptions({ planId, id }));
  const { combination, overall, overallBand, bands } = data;
  useCrumbLabel(combinationPath(id), text(combination.name));
  const band = bands.find(({ key }) => key === overallBand);
  return (
    <>
      <PageHeader
        title={text(combination.name)}
        state={t('scoresState', {
          score: format.score(overall),
          band: band === undefined ? '—' : text(band.name),
          day: format.fullDate(data.asOf),
        })}
        actions={<LiveMark data={data} />}
      />
      <Panel
        title={t('today')}
        note={t('readAs', {
          system: data.parts[0] === undefined ? '' : text(data.parts[0].name),
          ranking: words(`rankingStyle.${data.ranking}`),
          missing: t(`missingShort.${combination.missing}`),
        })}
      >
        <PartList parts={data.parts} />
        {data.subjects.length === 0 ? (
          <PageState kind="empty" title={words('nobody')} />
        ) : (
          <CombinedTable
            label={t('today')}
            subjects={data.subjects}
            bands={bands}
            parts={data.parts}
            sheetOf={({ subject }, { key }) => {
              const system = data.parts.find((part) => part.key === key)?.systemId ?? '';
              return { path: sheetPath(subject.kind, subject.id), search: { system } };
            }}
          />
        )}
      </Panel>
      {combination.subjectKind === 'department' && (
        <SettledPanel planId={planId} combinationId={id} settle={combination} />
      )}
    </>
  );
}

/** The systems that are weighed, each leading to its rules. */
function PartList({ parts }: { parts: CombinedScores['parts'] }) {
  const t = useTranslations('combination');
  const text = useLocalText();
  return (
    <ul className={classes['partLine']} aria-label={t('parts')}>
      {parts.map(({ key, systemId, name, version, weight }) => (
        <li key={key}>
          <PathLink path={systemPath(systemId)} className={classes['link']}>
            {t('lineOption', { name: text(name), version })}
          </PathLink>{' '}
          <strong>{shareText(weight)}</strong>
        </li>
      ))}
    </ul>
  );
}
