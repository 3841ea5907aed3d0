import { useTranslations } from 'use-intl';
import { daysBetween } from '@gongkai/domain/common';
import type { TrajectoryPoint } from '@gongkai/domain/task';
import { useFormat } from '#lib/format.ts';
import classes from './breakdown.module.css';

const WIDTH = 420;
const HEIGHT = 130;
const EDGE = { left: 34, right: 12, top: 10, bottom: 22 };

type Props = { points: readonly TrajectoryPoint[]; today: string };

/** Where a point lies in the picture, in its own units. */
function placePoint(point: TrajectoryPoint, from: string, to: string): { x: number; y: number } {
  const days = Math.max(1, daysBetween(from, to));
  const share = daysBetween(from, point.on) / days;
  return {
    x: EDGE.left + share * (WIDTH - EDGE.left - EDGE.right),
    y: EDGE.top + (1 - point.percent / 100) * (HEIGHT - EDGE.top - EDGE.bottom),
  };
}

/** The agreed progress as a line over time, with today. The table beside it says the same in figures. */
export function TrajectoryChart({ points, today }: Props) {
  const t = useTranslations('breakdown');
  const format = useFormat();
  const sorted = points.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const placed = sorted.map((point) => placePoint(point, first.on, last.on));
  const isNow = today > first.on && today < last.on;
  const now = placePoint({ on: today, percent: 0 }, first.on, last.on).x;
  const base = HEIGHT - EDGE.bottom;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes['chart']}
      role="img"
      aria-label={t('trajectoryChart')}
    >
      {[0, 50, 100].map((percent) => {
        const { y } = placePoint({ on: first.on, percent }, first.on, last.on);
        return (
          <g key={percent}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y} y2={y} className={classes['chartGrid']} />
            <text x={EDGE.left - 6} y={y + 4} textAnchor="end">
              {format.percent(percent)}
            </text>
          </g>
        );
      })}
      {isNow && <line x1={now} x2={now} y1={EDGE.top} y2={base} className={classes['chartToday']} />}
      {isNow && (
        <text x={now} y={base + 15} textAnchor="middle">
          {t('today')}
        </text>
      )}
      <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} className={classes['chartLine']} />
      {placed.map(({ x, y }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={3.5} className={classes['chartDot']} />
      ))}
      <text x={EDGE.left} y={base + 15}>
        {format.shortDate(first.on)}
      </text>
      <text x={WIDTH - EDGE.right} y={base + 15} textAnchor="end">
        {format.shortDate(last.on)}
      </text>
    </svg>
  );
}
