import { CartesianGrid, Line, LineChart, XAxis, YAxis, type DotItemDotProps } from 'recharts';
import { activateProps } from '../chart/activate.ts';
import { axisProps, dayAxisProps } from '../chart/axis-props.ts';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { seriesColour } from '../chart/series-colour.ts';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { ChartTheme } from '../chart/theme.ts';
import { useReducedMotion } from '../chart/use-reduced-motion.ts';
import { useWidth } from '../chart/use-width.ts';
import type { TrendSeries, TrendView } from './prepare-trend.ts';

export type TrendLabels = FrameLabels & {
  date: string;
  formatDate: (on: string) => string;
  formatValue: (value: number) => string;
  /** Read aloud for one point of the main line. */
  point: (series: string, on: string, value: number) => string;
};

type Props = {
  view: TrendView;
  labels: TrendLabels;
  /** all subjects, so that each keeps its colour everywhere */
  ids: readonly string[];
  height?: number;
  onSelect?: (on: string) => void;
};

/** Scores day by day; a line breaks where a day is missing. Days of the main line open what they are made of. */
export function TrendChart({ view, labels, ids, height = 280, onSelect }: Props) {
  const theme = useChartTheme();
  const animated = !useReducedMotion();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const dotOf = (one: TrendSeries) => (props: DotItemDotProps) => (
    <Dot
      key={props.index}
      {...props}
      series={one}
      view={view}
      labels={labels}
      ids={ids}
      onSelect={onSelect}
    />
  );
  return (
    <ChartFrame labels={labels} table={trendTable(view, labels)}>
      <Legend series={view.series} ids={ids} />
      <div ref={ref} style={{ width: '100%' }}>
        <LineChart
          width={width}
          height={height}
          data={view.rows}
          accessibilityLayer={false}
          margin={{ top: 12, right: 16, bottom: 4, left: 0 }}
        >
          <CartesianGrid stroke={theme.grid} vertical={false} />
          <XAxis {...dayAxisProps(theme, labels.formatDate)} />
          <YAxis domain={[view.floor, view.ceiling]} ticks={view.ticks} {...axisProps(theme)} width={40} />
          {view.series.map((one) => (
            <Line
              key={one.id}
              name={one.label}
              dataKey={(row: TrendView['rows'][number]) => row.values[one.id] ?? null}
              stroke={lineColour(one, ids, theme)}
              strokeWidth={one.main ? 2.5 : 2}
              strokeDasharray={dashOf(one, ids, theme)}
              connectNulls={false}
              isAnimationActive={animated}
              animationDuration={180}
              dot={dotOf(one)}
            />
          ))}
        </LineChart>
      </div>
    </ChartFrame>
  );
}

function lineColour(series: TrendSeries, ids: readonly string[], theme: ChartTheme): string {
  return series.main ? theme.text : seriesColour(series.id, ids, theme).colour;
}

/** Once the colours are used up, lines differ by their dashes. */
function dashOf(series: TrendSeries, ids: readonly string[], theme: ChartTheme): string | undefined {
  if (series.main) return undefined;
  const { pattern } = seriesColour(series.id, ids, theme);
  return { solid: undefined, stripes: '7 3', dots: '2 3', grid: '9 3 2 3' }[pattern];
}

type DotProps = DotItemDotProps & {
  series: TrendSeries;
  view: TrendView;
  labels: TrendLabels;
  ids: readonly string[];
  onSelect: Props['onSelect'];
};

/** Every day of the main line can be opened; on the other lines only a day without neighbours needs a dot. */
function Dot({ cx, cy, index, series, view, labels, ids, onSelect }: DotProps) {
  const theme = useChartTheme();
  const row = view.rows[index];
  const value = row?.values[series.id] ?? null;
  if (row === undefined || value === null || cx === undefined || cy === undefined) return null;
  if (!series.main && !row.alone.includes(series.id)) return null;
  const label = labels.point(series.label, labels.formatDate(row.on), value);
  return (
    <g {...(series.main ? activateProps(label, onSelect && (() => onSelect(row.on))) : {})}>
      <title>{label}</title>
      <circle cx={cx} cy={cy} r={10} fill="transparent" />
      <circle
        cx={cx}
        cy={cy}
        r={3}
        fill={theme.surface}
        stroke={lineColour(series, ids, theme)}
        strokeWidth={2}
      />
    </g>
  );
}

function Legend({ series, ids }: { series: readonly TrendSeries[]; ids: readonly string[] }) {
  const theme = useChartTheme();
  return (
    <div style={{ display: 'flex', gap: '4px 16px', flexWrap: 'wrap', fontSize: 12 }}>
      {series.map((one) => (
        <span key={one.id} style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          <svg width={24} height={8} aria-hidden>
            <path
              d="M0 4H24"
              stroke={lineColour(one, ids, theme)}
              strokeWidth={2.5}
              strokeDasharray={dashOf(one, ids, theme)}
            />
          </svg>
          {one.label}
        </span>
      ))}
    </div>
  );
}

function trendTable(view: TrendView, labels: TrendLabels) {
  return {
    headings: [labels.date, ...view.series.map(({ label }) => label)],
    rows: view.rows.map((row) => [
      labels.formatDate(row.on),
      ...view.series.map(({ id }) => {
        const value = row.values[id] ?? null;
        return value === null ? null : labels.formatValue(value);
      }),
    ]),
  };
}
