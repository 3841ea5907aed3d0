import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useFormat } from '#lib/format.ts';
import { useTRPC } from '#lib/trpc.ts';
import { LiveMark } from '#features/dashboard/shared/live-mark.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { StakeTable } from '#features/dashboard/department/stake-table.tsx';
import { PathButton, PathLink, sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ScoreTree } from './score-tree.tsx';
import { scoreLinks } from './sheet-links.ts';
import { SheetTrend } from './sheet-trend.tsx';
import { WhyNotFull } from './why-not-full.tsx';
import classes from './evaluation.module.css';
import explain from './explain.module.css';

const route = getRouteApi('/app/evaluation/$kind/$id');
type Subject = { kind: 'department' | 'item'; id: string };

/** From the number to the indicator, to its formula with figures, to each record. */
export function ScoreSheetPage() {
  const { kind, id } = route.useParams();
  return <PlanGate>{(plan) => <ScoreSheet planId={plan.id} subject={{ kind, id }} />}</PlanGate>;
}

function ScoreSheet({ planId, subject }: { planId: string; subject: Subject }) {
  const t = useTranslations('evaluation');
  const explained = useTranslations('explain');
  const bands = useTranslations('dashboard.bands');
  const format = useFormat();
  const text = useLocalText();
  const trpc = useTRPC();
  const { leaf, snapshot = null, system = null } = route.useSearch();
  const { data } = useSuspenseQuery(
    trpc.evaluation.subject.queryOptions({ planId, subject, snapshotId: snapshot, systemId: system }),
  );
  const { sheet, change, previous } = data;
  const links = scoreLinks(subject, snapshot ?? undefined, data.systemId);
  useCrumbLabel(`/evaluation/${subject.kind}/${subject.id}`, sheet.name);
  return (
    <>
      <PageHeader
        title={t('sheet', { name: sheet.name })}
        state={t('sheetState', {
          rank: sheet.rank ?? 'none',
          tied: sheet.tied ? 'yes' : 'no',
          change: change.change === null ? 'none' : format.change(change.change),
          snapshot: previous?.label ?? '',
          day: format.fullDate(data.asOf),
        })}
        actions={
          <>
            {data.snapshot === null && <LiveMark data={data} />}
            {data.systemId === null && (
              <PathButton
                path={`${sheetPath(subject.kind, subject.id)}/print`}
                search={{ snapshot: snapshot ?? undefined }}
                leftSection={<IconPrinter size={16} aria-hidden />}
              >
                {explained('print.open')}
              </PathButton>
            )}
          </>
        }
      />
      {data.snapshot !== null && (
        <p className={explain['frozen']}>
          {explained('frozenSheet', { number: data.snapshot.number, label: data.snapshot.label })}{' '}
          <PathLink path={sheetPath(subject.kind, subject.id)} className={list['link']}>
            {explained('toToday')}
          </PathLink>
        </p>
      )}
      {data.systemId !== null && (
        <p className={explain['frozen']}>
          {explained('bySystem', { name: text(data.definition.name), version: data.version ?? 1 })}{' '}
          <PathLink path={sheetPath(subject.kind, subject.id)} className={list['link']}>
            {explained('toInForce')}
          </PathLink>
        </p>
      )}
      <div className={classes['top']}>
        <p className={classes['total']}>
          <strong>{sheet.score === null ? t('noScore') : format.score(sheet.score)}</strong>
          <span>{sheet.band !== null && bands.has(sheet.band) ? bands(sheet.band) : ''}</span>
        </p>
        <Panel
          title={t('whyNot')}
          note={
            sheet.bonus === 0 ? t('whyNotNote') : t('whyNotBonus', { points: format.change(sheet.bonus) })
          }
        >
          <WhyNotFull lost={sheet.lost} reasons={data.reasons} links={links} />
        </Panel>
      </div>
      <ScoreTree data={data} leaf={leaf} links={links} />
      {data.snapshot === null && data.systemId === null && (
        <>
          <Stake planId={planId} subject={subject} />
          <SheetTrend planId={planId} sheet={sheet} overall={data.overall} />
        </>
      )}
    </>
  );
}

function Stake({ planId, subject }: { planId: string; subject: Subject }) {
  const t = useTranslations('evaluation');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.evaluation.stake.queryOptions({ planId, subject }));
  return (
    <Panel title={t('atStake')}>
      <StakeTable rows={data} />
    </Panel>
  );
}
