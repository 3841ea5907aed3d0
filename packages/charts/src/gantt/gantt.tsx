import type { KeyboardEvent } from 'react';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { fitText } from '../chart/format-figure.ts';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { Light } from '../chart/theme.ts';
import { useWidth } from '../chart/use-width.ts';
import { GanttBar } from './gantt-bar.tsx';
import type { GanttRow, GanttView } from './prepare-gantt.ts';

export type GanttLabels = FrameLabels & {
  task: string;
  start: string;
  due: string;
  progress: string;
  today: string;
  lights: Record<Light, string>;
  formatDate: (on: string) => string;
  formatMonth: (on: string) => string;
  /** Read aloud for a task: name, dates, progress, expected progress, light, checkpoints. */
  row: (row: GanttRow) => string;
};

type Props = { view: GanttView; labels: GanttLabels; onSelect?: (id: string) => void };

const ROW = 30;
const HEAD = 26;
const NAMES = 220;

/** Tasks over time: bars from start to due date, filled as far as they are, with a tick where they should be. */
export function Gantt({ view, labels, onSelect }: Props) {
  const theme = useChartTheme();
  const { ref, width: available } = useWidth<HTMLDivElement>(960);
  const width = Math.max(760, available);
  const height = HEAD + view.rows.length * ROW;
  const x = (share: number) => NAMES + share * (width - NAMES - 12);
  return (
    <ChartFrame labels={labels} table={ganttTable(view, labels)}>
      <div ref={ref} style={{ overflowX: 'auto', width: '100%' }}>
        <svg
          width={width}
          height={height}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no such tag
          role="group"
          aria-label={labels.title}
          fontFamily={theme.fontFamily}
          fontSize={12}
        >
          {view.months.map((month) => (
            <g key={month.on}>
              <path d={`M${x(month.at)} ${HEAD}V${height}`} stroke={theme.grid} />
              <text x={x(month.at) + 2} y={16} fill={theme.mutedText}>
                {labels.formatMonth(month.on)}
              </text>
            </g>
          ))}
          {view.rows.map((row, index) => (
            <g
              key={row.id}
              transform={`translate(0 ${HEAD + index * ROW})`}
              data-gantt-row
              role={onSelect ? 'button' : 'img'}
              tabIndex={0}
              aria-label={labels.row(row)}
              onClick={onSelect && (() => onSelect(row.id))}
              onKeyDown={(event) => onRowKey(event, onSelect && (() => onSelect(row.id)))}
              style={{ cursor: onSelect ? 'pointer' : undefined }}
            >
              <title>{labels.row(row)}</title>
              <rect
                width={width}
                height={ROW}
                fill={index % 2 === 1 ? theme.track : 'transparent'}
                fillOpacity={0.4}
              />
              <text x={4} y={19} fill={theme.text}>
                {fitText(row.title, NAMES / 7)}
              </text>
              <GanttBar row={row} x={x} height={ROW} />
            </g>
          ))}
          {view.today !== null && (
            <g aria-hidden>
              <path d={`M${x(view.today)} ${HEAD - 4}V${height}`} stroke={theme.accent} strokeWidth={2} />
              <text x={x(view.today) + 4} y={HEAD - 2} fontSize={11} fill={theme.accent}>
                {labels.today}
              </text>
            </g>
          )}
        </svg>
      </div>
    </ChartFrame>
  );
}

/** Enter and Space open a task; the up and down arrows walk through them. */
function onRowKey(event: KeyboardEvent<SVGGElement>, open: (() => void) | undefined) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open?.();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [
    ...(event.currentTarget.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-gantt-row]') ?? []),
  ];
  rows[rows.indexOf(event.currentTarget) + step]?.focus();
}

function ganttTable(view: GanttView, labels: GanttLabels) {
  const date = (on: string | null) => (on === null ? null : labels.formatDate(on));
  return {
    headings: [labels.task, labels.start, labels.due, labels.progress],
    rows: view.rows.map((row) => [
      row.title,
      date(row.startsOn),
      date(row.dueOn),
      row.percent === null ? null : `${row.percent}% ${labels.lights[row.light]}`,
    ]),
  };
}
