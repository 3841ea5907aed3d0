import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { DataTable } from '../chart/data-table.tsx';
import { useChartTheme } from '../chart/theme-context.tsx';
import { useReducedMotion } from '../chart/use-reduced-motion.ts';
import { useWidth } from '../chart/use-width.ts';
import type { RadarDimension, RadarView } from './prepare-radar.ts';
import { radarPath } from './radar-path.ts';

export type RadarLabels = FrameLabels & {
  dimension: string;
  current: string;
  comparison: string;
  formatValue: (value: number) => string;
  /** Said above the table where a shape would mislead. */
  notDrawn: string;
};

type Props = { view: RadarView; labels: RadarLabels; height?: number; onSelect?: (id: string) => void };

/** The dimensions of one department against its last period; corners without a figure stay open. */
export function DimensionRadar({ view, labels, height = 300, onSelect }: Props) {
  const theme = useChartTheme();
  const animated = !useReducedMotion();
  const { ref, width } = useWidth<HTMLDivElement>(420);
  const table = radarTable(view, labels);
  if (!view.drawable) {
    return (
      <figure aria-label={`${labels.title}: ${labels.notDrawn}`} style={{ margin: 0, color: theme.text }}>
        <p style={{ fontSize: 12, color: theme.mutedText }}>{labels.notDrawn}</p>
        <DataTable {...table} summary={labels.showTable} caption={labels.title} missing={labels.missing} />
      </figure>
    );
  }
  const motion = { isAnimationActive: animated, animationDuration: 180, dot: false } as const;
  return (
    <ChartFrame labels={labels} table={table}>
      <div ref={ref} style={{ width: '100%' }}>
        <RadarChart
          width={width}
          height={height}
          data={[...view.dimensions]}
          accessibilityLayer={false}
          outerRadius="70%"
        >
          <PolarGrid stroke={theme.grid} />
          <PolarAngleAxis dataKey="label" tick={{ fill: theme.text, fontSize: 12 }} />
          <PolarRadiusAxis
            domain={[0, 100]}
            tick={{ fill: theme.mutedText, fontSize: 11 }}
            stroke={theme.grid}
          />
          <Radar
            dataKey="comparison"
            stroke={theme.mutedText}
            fill="none"
            shape={comparisonShape}
            {...motion}
          />
          <Radar dataKey="current" stroke={theme.accent} fill="none" shape={currentShape} {...motion} />
        </RadarChart>
      </div>
      <RadarLegend view={view} labels={labels} onSelect={onSelect} />
    </ChartFrame>
  );
}

type ShapePoint = { x?: number | undefined; y?: number | undefined; payload?: RadarDimension };
type ShapeProps = { points?: readonly ShapePoint[] };

function currentShape(props: ShapeProps) {
  return <GapShape {...props} dataKey="current" />;
}

function comparisonShape(props: ShapeProps) {
  return <GapShape {...props} dataKey="comparison" />;
}

/** The library puts a missing figure at the centre, as if it were zero; this one leaves it open. */
function GapShape({ points = [], dataKey }: ShapeProps & { dataKey: 'current' | 'comparison' }) {
  const theme = useChartTheme();
  const current = dataKey === 'current';
  const colour = current ? theme.accent : theme.mutedText;
  const corners = points.map(({ x = 0, y = 0, payload }) => ({
    x,
    y,
    known: payload?.[dataKey] != null,
    id: payload?.id,
  }));
  const { path, closed } = radarPath(corners);
  return (
    <g data-shape={dataKey}>
      <path
        d={path}
        fill={closed ? colour : 'none'}
        fillOpacity={current ? 0.18 : 0}
        stroke={colour}
        strokeWidth={2.5}
        strokeDasharray={current ? undefined : '5 4'}
      />
      {corners.map(
        ({ id, x, y, known }) => known && <circle key={id} data-corner cx={x} cy={y} r={3} fill={colour} />,
      )}
    </g>
  );
}

/** The figures beside the shape; each dimension is a button where it opens something. */
function RadarLegend({ view, labels, onSelect }: Pick<Props, 'view' | 'labels' | 'onSelect'>) {
  const theme = useChartTheme();
  return (
    <>
      <p style={{ margin: '4px 0', fontSize: 12, color: theme.mutedText }}>
        ━ {labels.current} ┅ {labels.comparison}
      </p>
      <ul
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '4px 12px',
          margin: 0,
          padding: 0,
          listStyle: 'none',
          fontSize: 12,
        }}
      >
        {view.dimensions.map(({ id, label, current }) => {
          const text = `${label} ${current === null ? labels.missing : labels.formatValue(current)}`;
          return (
            <li key={id}>
              {onSelect ? (
                <button
                  type="button"
                  onClick={() => onSelect(id)}
                  style={{
                    border: 0,
                    padding: '2px 0',
                    background: 'none',
                    font: 'inherit',
                    color: theme.accent,
                    cursor: 'pointer',
                  }}
                >
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function radarTable(view: RadarView, labels: RadarLabels) {
  const text = (value: number | null) => (value === null ? null : labels.formatValue(value));
  return {
    headings: [labels.dimension, labels.current, labels.comparison],
    rows: view.dimensions.map((row) => [row.label, text(row.current), text(row.comparison)]),
  };
}
