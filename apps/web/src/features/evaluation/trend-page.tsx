import { Suspense } from 'react';
import { MultiSelect, Skeleton, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { addDays } from '@gongkai/domain/common';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { scopeIn, useSession } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { ChartSurface } from '#features/dashboard/shared/chart-surface.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { LazyTrendFigure } from './lazy-trend-figure.tsx';
import { seriesOf, SHOWN_DAYS, trendLines } from './trend-days.ts';
import { TrendTable } from './trend-table.tsx';
import classes from './evaluation.module.css';

const route = getRouteApi('/app/evaluation/trend');
/** More lines than this cannot be told apart. */
const MOST_LINES = 8;

/** Scores day by day, of the office and of the departments or work items chosen. */
export function TrendPage() {
  return <PlanGate>{(plan) => <Trend planId={plan.id} />}</PlanGate>;
}

function Trend({ planId }: { planId: string }) {
  const t = useTranslations('explain.trend');
  const format = useFormat();
  const trpc = useTRPC();
  const { today } = useOfficeDay();
  const seesAll = scopeIn(useSession(), 'evaluation.read') === 'any';
  const {
    kind: asked = 'department',
    from = addDays(today, -SHOWN_DAYS),
    to = today,
    subject,
  } = route.useSearch();
  const kind = seesAll ? asked : 'department';
  const { data } = useSuspenseQuery(trpc.evaluation.trend.queryOptions({ planId, kind, from, to }));
  const known = new Map(data.days.flatMap(({ scores }) => scores.map(({ id, name }) => [id, name])));
  const subjects = (subject ?? (seesAll ? [] : [...known.keys()]))
    .filter((id) => known.has(id))
    .slice(0, MOST_LINES);
  const [only] = subjects;
  const shown = subjects.length === 1 && only !== undefined ? only : null;
  const last = data.days.at(-1);
  // What lies before the first day kept is no gap: the story had not begun.
  const trend = { ...data, from: data.days[0]?.on ?? data.from };
  return (
    <ChartSurface>
      <PageHeader
        title={t('title')}
        state={t('state', {
          days: data.days.length,
          score: format.score(last?.overall ?? null),
          day: format.fullDate(last?.on ?? data.asOf),
        })}
      />
      <Controls
        kind={kind}
        from={from}
        to={to}
        today={today}
        seesAll={seesAll}
        known={known}
        subjects={subjects}
      />
      {data.days.length < 2 ? (
        <p>{t('tooFew')}</p>
      ) : (
        <Panel title={t('chart')} note={t('gaps')} picture={t('file', { day: data.asOf })}>
          <Suspense fallback={<Skeleton height={300} />}>
            <LazyTrendFigure trend={trend} kind={kind} series={seriesOf(trend, subjects, t('overall'))} />
          </Suspense>
        </Panel>
      )}
      <Panel title={t('days')} note={t('daysNote')}>
        <TrendTable
          lines={trendLines(data, shown)}
          name={shown === null ? t('overall') : (known.get(shown) ?? t('overall'))}
          kind={kind}
          ranked={shown !== null}
        />
      </Panel>
    </ChartSurface>
  );
}

type ControlsProps = {
  kind: 'department' | 'item';
  from: string;
  to: string;
  today: string;
  seesAll: boolean;
  known: ReadonlyMap<string, string>;
  subjects: string[];
};

function Controls({ kind, from, to, today, seesAll, known, subjects }: ControlsProps) {
  const t = useTranslations('explain.trend');
  const navigate = route.useNavigate();
  const day = (key: 'from' | 'to', value: string) =>
    void navigate({ search: (old) => ({ ...old, [key]: value === '' ? undefined : value }), replace: true });
  return (
    <div className={`${classes['choice']} gk-no-print`}>
      <TextInput
        type="date"
        label={t('from')}
        value={from}
        max={to}
        onChange={(event) => day('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={to}
        min={from}
        max={today}
        onChange={(event) => day('to', event.currentTarget.value)}
      />
      {seesAll && (
        <>
          <MultiSelect
            label={t('subjects')}
            placeholder={subjects.length === 0 ? t('choose') : undefined}
            searchable
            clearable
            maxValues={MOST_LINES}
            miw={220}
            data={[...known].map(([value, label]) => ({ value, label }))}
            value={subjects}
            onChange={(next) =>
              void navigate({
                search: (old) => ({ ...old, subject: next.length === 0 ? undefined : next }),
                replace: true,
              })
            }
          />
          <KindSwitch
            kind={kind}
            onChange={(next) =>
              void navigate({ search: (old) => ({ ...old, kind: next, subject: undefined }), replace: true })
            }
          />
        </>
      )}
    </div>
  );
}
