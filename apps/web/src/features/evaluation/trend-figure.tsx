import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { prepareTrend, TrendChart, type TrendSeries } from '@gongkai/charts/trend';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { useFrameLabels } from '#features/dashboard/shared/labels.ts';
import { previousDay } from './trend-days.ts';

type Props = {
  trend: RouterOutputs['evaluation']['trend'];
  kind: 'department' | 'item';
  series: readonly TrendSeries[];
  height?: number;
};

/** Scores day by day, the main line's and others; a day opens what changed since the one before. */
export function TrendFigure({ trend, kind, series, height }: Props) {
  const t = useTranslations('explain.trend');
  const format = useFormat();
  const frame = useFrameLabels(trend.asOf);
  const navigate = useNavigate();
  const view = prepareTrend({
    series,
    points: trend.days.map(({ on, overall, scores }) => ({
      on,
      values: {
        overall: overall === null ? null : overall / 100,
        ...Object.fromEntries(scores.map(({ id, score }) => [id, score === null ? null : score / 100])),
      },
    })),
    from: trend.from,
    to: trend.to,
  });
  const ids = [...new Set(trend.days.flatMap(({ scores }) => scores.map(({ id }) => id)))];
  return (
    <TrendChart
      view={view}
      ids={ids}
      {...(height === undefined ? {} : { height })}
      labels={{
        ...frame(t('title'), t('summary', { known: view.known, missing: view.missing })),
        date: t('day'),
        formatDate: format.axisDate,
        formatValue: (value) => value.toFixed(2),
        point: (line, on, value) => t('point', { series: line, on, value: value.toFixed(2) }),
      }}
      onSelect={(on) => {
        const before = previousDay(trend, on);
        if (before !== null)
          void navigate({
            to: '/evaluation/days',
            search: { before, after: on, kind: kind === 'item' ? 'item' : undefined },
          });
      }}
    />
  );
}
