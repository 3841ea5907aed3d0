import { useTranslations } from 'use-intl';
import { daysBetween } from '@gongkai/domain/common';
import { useFormat } from '#lib/format.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import type { TaskDetail } from '../types.ts';
import { stepsOf } from './trajectory-steps.ts';

const WIDTH = 480;
const HEIGHT = 120;
const PAD = { left: 34, right: 8, top: 8, bottom: 20 } as const;

/** The agreed course as a line, what was reported as steps, today as a rule. */
export function TrajectoryFigure({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const format = useFormat();
  const { today } = useOfficeDay();
  const { steps, from, to } = stepsOf(task, today);
  const span = Math.max(1, daysBetween(from, to));
  const x = (on: string) => PAD.left + (daysBetween(from, on) / span) * (WIDTH - PAD.left - PAD.right);
  const y = (percent: number) => PAD.top + (1 - percent / 100) * (HEIGHT - PAD.top - PAD.bottom);
  const agreed = task.trajectory.map((point) => `${x(point.on)},${y(point.percent)}`).join(' ');
  const actual = steps.map((step, index) => {
    const before = steps[index - 1];
    return before === undefined
      ? `${x(step.on)},${y(step.percent)}`
      : `${x(step.on)},${y(before.percent)} ${x(step.on)},${y(step.percent)}`;
  });
  const label = t('basis.trajectoryLabel', {
    actual: task.percent ?? 0,
    expected: task.expected ?? 0,
    from: format.fullDate(from),
    to: format.fullDate(to),
  });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      style={{ width: '100%', maxWidth: 640 }}
    >
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <line
            x1={PAD.left}
            x2={WIDTH - PAD.right}
            y1={y(percent)}
            y2={y(percent)}
            stroke="var(--gk-line)"
          />
          <text
            x={PAD.left - 6}
            y={y(percent) + 4}
            fontSize={10}
            textAnchor="end"
            fill="var(--gk-text-quiet)"
          >
            {percent}%
          </text>
        </g>
      ))}
      <polyline
        points={agreed}
        fill="none"
        stroke="var(--gk-text-quiet)"
        strokeDasharray="4 3"
        strokeWidth={1.5}
      />
      <polyline points={actual.join(' ')} fill="none" stroke="var(--gk-accent-ink)" strokeWidth={2} />
      {today >= from && today <= to && (
        <line
          x1={x(today)}
          x2={x(today)}
          y1={PAD.top}
          y2={HEIGHT - PAD.bottom}
          stroke="var(--gk-light-overdue-ink)"
        />
      )}
      <text x={PAD.left} y={HEIGHT - 6} fontSize={10} fill="var(--gk-text-quiet)">
        {format.shortDate(from)}
      </text>
      <text x={WIDTH - PAD.right} y={HEIGHT - 6} fontSize={10} textAnchor="end" fill="var(--gk-text-quiet)">
        {format.shortDate(to)}
      </text>
    </svg>
  );
}
