import { useId } from 'react';
import { activateProps } from './activate.ts';
import { fitText } from './format-figure.ts';
import { FillPattern } from './pattern-defs.tsx';
import type { SeriesPattern } from './series-colour.ts';
import { useChartTheme } from './theme-context.tsx';
import { useWidth } from './use-width.ts';

/** A piece of a bar from one value to another. */
type BarSegment = { key: string; from: number; to: number; colour: string; pattern: SeriesPattern };

/** One bar; no segments is a gap and is hatched. `marker` is a target on the axis; `label` is read aloud. */
export type BarRow = {
  id: string;
  name: string;
  label: string;
  figure: string;
  segments: readonly BarSegment[];
  marker: number | null;
};

type Props = {
  label: string;
  rows: readonly BarRow[];
  max: number;
  onSelect?: ((id: string) => void) | undefined;
};

const ROW = 28;
const BAR = 14;

/** About how wide a figure is drawn, so that no bar runs under it: Chinese characters are square. */
function widthOf(figure: string): number {
  return [...figure].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 6.5), 0);
}

/** Horizontal bars with names on the left and figures on the right, in an SVG of its own height. */
export function BarRows({ label, rows, max, onSelect }: Props) {
  const theme = useChartTheme();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const nameWidth = Math.min(180, Math.round(width * 0.32));
  const figureWidth = Math.max(120, ...rows.map(({ figure }) => widthOf(figure) + 8));
  const scale = Math.max(40, width - nameWidth - figureWidth - 8) / (max || 1);
  return (
    <div ref={ref} style={{ width: '100%' }}>
      <svg
        width={width}
        height={rows.length * ROW + 4}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no such tag
        role="group"
        aria-label={label}
        fontFamily={theme.fontFamily}
        fontSize={12}
      >
        {rows.map((row, index) => (
          <g key={row.id} transform={`translate(0 ${index * ROW + 2})`}>
            <g {...activateProps(row.label, onSelect && (() => onSelect(row.id)))}>
              <rect width={width} height={ROW} fill="transparent" />
              <Bar row={row} x={nameWidth} scale={scale} max={max} />
            </g>
            {/* Beside the button, not in it: its label says the same in full. */}
            <g aria-hidden pointerEvents="none" fill={theme.text}>
              <text x={nameWidth - 8} y={18} textAnchor="end">
                {fitText(row.name, nameWidth / 7)}
              </text>
              <text x={width} y={18} textAnchor="end" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {row.figure}
              </text>
            </g>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Bar({ row, x, scale, max }: { row: BarRow; x: number; scale: number; max: number }) {
  const theme = useChartTheme();
  const id = useId();
  const top = (ROW - BAR) / 2;
  const fillOf = ({ key, colour, pattern }: BarSegment) =>
    pattern === 'solid' ? colour : `url(#${id}${key})`;
  return (
    <>
      <defs>
        <FillPattern id={`${id}gap`} colour={theme.grid} surface={theme.surface} pattern="stripes" />
        {row.segments.map(
          ({ key, colour, pattern }) =>
            pattern !== 'solid' && (
              <FillPattern
                key={key}
                id={`${id}${key}`}
                colour={colour}
                surface={theme.surface}
                pattern={pattern}
              />
            ),
        )}
      </defs>
      <rect
        x={x}
        y={top}
        width={max * scale}
        height={BAR}
        rx={2}
        fill={row.segments.length === 0 ? `url(#${id}gap)` : theme.track}
      />
      {row.segments.map((segment) => (
        <rect
          key={segment.key}
          data-segment={segment.key}
          x={x + segment.from * scale}
          y={top}
          width={Math.max(0, segment.to - segment.from) * scale}
          height={BAR}
          fill={fillOf(segment)}
          stroke={segment.pattern === 'solid' ? undefined : segment.colour}
        />
      ))}
      {row.marker !== null && (
        <rect
          data-marker
          x={x + row.marker * scale - 1}
          y={top - 3}
          width={2}
          height={BAR + 6}
          fill={theme.text}
        />
      )}
    </>
  );
}
