import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  XAxis,
  YAxis,
  type DotItemDotProps,
} from 'recharts';
import { activateProps } from '../chart/activate.ts';
import { axisProps, dayAxisProps } from '../chart/axis-props.ts';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { useChartTheme } from '../chart/theme-context.tsx';
import { useReducedMotion } from '../chart/use-reduced-motion.ts';
import { useWidth } from '../chart/use-width.ts';
import type { BurnUpRow, BurnUpView } from './prepare-burn-up.ts';

export type BurnUpLabels = FrameLabels & {
  date: string;
  planned: string;
  done: string;
  forecast: string;
  today: string;
  formatDate: (on: string) => string;
  /** Read aloud for one point of the done line. */
  point: (on: string, done: number, planned: number | null) => string;
};

type Props = { view: BurnUpView; labels: BurnUpLabels; height?: number; onSelect?: (on: string) => void };

/** Done against planned over time, with today and a dashed forecast; lines break where a figure is missing. */
export function BurnUp({ view, labels, height = 260, onSelect }: Props) {
  const theme = useChartTheme();
  const animated = !useReducedMotion();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const line = { isAnimationActive: animated, animationDuration: 180, connectNulls: false } as const;
  const dot = (props: DotItemDotProps) => (
    <DonePoint key={props.index} {...props} labels={labels} rows={view.rows} onSelect={onSelect} />
  );
  return (
    <ChartFrame labels={labels} table={burnUpTable(view, labels)}>
      <Legend labels={labels} />
      <div ref={ref} style={{ width: '100%' }}>
        <ComposedChart
          width={width}
          height={height}
          data={view.rows}
          accessibilityLayer={false}
          margin={{ top: 20, right: 16, bottom: 4, left: 0 }}
        >
          <CartesianGrid stroke={theme.grid} vertical={false} />
          <XAxis {...dayAxisProps(theme, labels.formatDate)} />
          <YAxis domain={[0, view.total]} allowDecimals={false} {...axisProps(theme)} width={36} />
          <Line dataKey="planned" stroke={theme.mutedText} strokeWidth={2} dot={false} {...line} />
          <Area
            dataKey="done"
            stroke={theme.accent}
            strokeWidth={2.5}
            fill={theme.accent}
            fillOpacity={0.15}
            dot={dot}
            {...line}
          />
          <Line
            dataKey="forecast"
            stroke={theme.accent}
            strokeWidth={2}
            strokeDasharray="6 4"
            dot={false}
            {...line}
          />
          <ReferenceLine
            x={view.today}
            stroke={theme.text}
            label={{ value: labels.today, position: 'top', fill: theme.text, fontSize: 12 }}
          />
        </ComposedChart>
      </div>
    </ChartFrame>
  );
}

type PointProps = DotItemDotProps & {
  labels: BurnUpLabels;
  rows: readonly BurnUpRow[];
  onSelect: Props['onSelect'];
};

function DonePoint({ cx, cy, index, labels, rows, onSelect }: PointProps) {
  const theme = useChartTheme();
  const row = rows[index];
  if (!row || row.done === null || cx === undefined || cy === undefined) return null;
  const label = labels.point(row.on, row.done, row.planned);
  return (
    <g {...activateProps(label, onSelect && (() => onSelect(row.on)))}>
      <title>{label}</title>
      <circle cx={cx} cy={cy} r={12} fill="transparent" />
      <circle cx={cx} cy={cy} r={3.5} fill={theme.surface} stroke={theme.accent} strokeWidth={2} />
    </g>
  );
}

/** Each line beside its name, drawn as it is drawn in the chart. */
function Legend({ labels }: { labels: BurnUpLabels }) {
  const theme = useChartTheme();
  const entries = [
    { name: labels.planned, colour: theme.mutedText, dash: undefined },
    { name: labels.done, colour: theme.accent, dash: undefined },
    { name: labels.forecast, colour: theme.accent, dash: '6 4' },
  ];
  return (
    <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap', fontSize: 12 }}>
      {entries.map(({ name, colour, dash }) => (
        <span key={name} style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          <svg width={24} height={8} aria-hidden>
            <path d="M0 4H24" stroke={colour} strokeWidth={2.5} strokeDasharray={dash} />
          </svg>
          {name}
        </span>
      ))}
    </div>
  );
}

function burnUpTable(view: BurnUpView, labels: BurnUpLabels) {
  return {
    headings: [labels.date, labels.planned, labels.done, labels.forecast],
    rows: view.rows.map((row) => [
      labels.formatDate(row.on),
      text(row.planned),
      text(row.done),
      text(row.forecast, 1),
    ]),
  };
}

function text(value: number | null, digits = 0): string | null {
  return value === null ? null : value.toFixed(digits);
}
