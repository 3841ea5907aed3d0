import { useId } from 'react';
import { LightShape } from '../chart/light-icon.tsx';
import { FillPattern } from '../chart/pattern-defs.tsx';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { GanttRow } from './prepare-gantt.ts';

type Props = { row: GanttRow; x: (share: number) => number; height: number };

/** A task's bar with its light, its tick and its checkpoints: filled diamonds are done. */
export function GanttBar({ row, x, height }: Props) {
  const theme = useChartTheme();
  const middle = height / 2;
  return (
    <>
      {row.bar && <Bar row={row} from={x(row.bar.from)} to={x(row.bar.to)} middle={middle} />}
      {row.tick !== null && (
        <rect data-tick x={x(row.tick) - 1} y={middle - 9} width={2} height={18} fill={theme.text} />
      )}
      {row.marks.map((mark) => (
        <path
          key={mark.id}
          data-checkpoint={mark.done ? 'done' : 'open'}
          d="M0 -5L5 0L0 5L-5 0Z"
          transform={`translate(${x(mark.at)} ${middle})`}
          fill={mark.done ? theme.text : theme.surface}
          stroke={theme.text}
          strokeWidth={1.5}
        >
          <title>{mark.label}</title>
        </path>
      ))}
    </>
  );
}

function Bar({ row, from, to, middle }: { row: GanttRow; from: number; to: number; middle: number }) {
  const theme = useChartTheme();
  const id = useId();
  const colour = theme.lights[row.light];
  const width = Math.max(3, to - from);
  return (
    <>
      {row.percent === null && (
        <defs>
          <FillPattern id={id} colour={theme.grid} surface={theme.surface} pattern="stripes" />
        </defs>
      )}
      <rect
        data-bar
        x={from}
        y={middle - 6}
        width={width}
        height={12}
        fill={row.percent === null ? `url(#${id})` : theme.track}
        stroke={colour}
      />
      {row.percent !== null && (
        <rect
          data-done
          x={from}
          y={middle - 6}
          width={(width * row.percent) / 100}
          height={12}
          fill={colour}
        />
      )}
      <LightShape light={row.light} x={Math.max(from - 16, 0)} y={middle - 6} />
    </>
  );
}
