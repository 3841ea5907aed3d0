import { Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addDays } from '@gongkai/domain/common';
import type { SubjectResult } from '@gongkai/domain/scoring';
import { useOfficeDay } from '#lib/office-day.ts';
import { useTRPC } from '#lib/trpc.ts';
import { ChartSurface } from '#features/dashboard/shared/chart-surface.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { LazyTrendFigure } from './lazy-trend-figure.tsx';
import { SHOWN_DAYS } from './trend-days.ts';

const HEIGHT = 200;

type Props = {
  planId: string;
  /** today's, as the page shows it */
  sheet: Pick<SubjectResult, 'subject' | 'name' | 'score' | 'rank'>;
  overall: number | null;
};

/**
 * The subject's own score over the last weeks, with gaps where no score was kept; loaded after the sheet itself. Only
 * the days before today are asked for: today's score stands on the page, and the server would compute the office anew.
 */
export function SheetTrend({ planId, sheet, overall }: Props) {
  const t = useTranslations('explain.trend');
  const trpc = useTRPC();
  const { today } = useOfficeDay();
  const { name, score, rank } = sheet;
  const { kind, id } = sheet.subject;
  const [from, to] = [addDays(today, -SHOWN_DAYS), addDays(today, -1)];
  const { data, isError } = useQuery(trpc.evaluation.trend.queryOptions({ planId, kind, from, to }));
  if (isError) return null;
  const live = { on: today, kind: 'live' as const, overall, scores: [{ id, name, score, rank }] };
  const trend = data === undefined ? undefined : { ...data, to: today, days: [...data.days, live] };
  const known = trend?.days.filter(({ scores }) => scores.some((one) => one.id === id && one.score !== null));
  const link = (
    <PathLink
      path="/evaluation/trend"
      search={{ subject: [id], kind: kind === 'item' ? 'item' : undefined }}
      className={list['link']}
    >
      {t('more')}
    </PathLink>
  );
  return (
    <ChartSurface>
      <Panel title={t('own', { name })} note={t('gaps')} actions={link}>
        {trend === undefined || known === undefined ? (
          <Skeleton height={HEIGHT} />
        ) : known.length < 2 ? (
          <p className={list['nothing']}>{t('tooFew')}</p>
        ) : (
          <Suspense fallback={<Skeleton height={HEIGHT} />}>
            <LazyTrendFigure
              trend={{ ...trend, from: known[0]?.on ?? trend.from }}
              kind={kind}
              series={[
                { id, label: name, main: true },
                { id: 'overall', label: t('overall'), main: false },
              ]}
              height={HEIGHT}
            />
          </Suspense>
        )}
      </Panel>
    </ChartSurface>
  );
}
