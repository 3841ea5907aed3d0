import type { CSSProperties } from 'react';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { LightIcon } from '../chart/light-icon.tsx';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { ChartTheme, Light } from '../chart/theme.ts';
import type { HeatMapCell, HeatMapEntry, HeatMapView } from './prepare-heat-map.ts';
import { useGridFocus } from './use-grid-focus.ts';

export type HeatMapLabels = FrameLabels & {
  /** Heads the column of row names. */
  corner: string;
  noTask: string;
  lights: Record<Light, string>;
  formatValue: (value: number) => string;
  /** Read aloud for a cell; `light` and `value` are already in words. */
  cell: (row: string, column: string, value: string, light: string) => string;
  emptyCell: (row: string, column: string) => string;
};

type Props = {
  view: HeatMapView;
  labels: HeatMapLabels;
  maxHeight?: number;
  onSelect?: (rowId: string, columnId: string) => void;
};

/** Items × departments: each cell a number and a light's shape; scrolls within itself under fixed headings. */
export function HeatMap({ view, labels, maxHeight = 640, onSelect }: Props) {
  const theme = useChartTheme();
  const focus = useGridFocus(view.rows.length, view.columns.length);
  return (
    <ChartFrame labels={labels} table={heatMapTable(view, labels)}>
      <div style={{ overflow: 'auto', maxHeight, border: `1px solid ${theme.grid}` }}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of cells to move in is a grid
          role="grid"
          aria-label={labels.title}
          onKeyDown={focus.onKeyDown}
          style={{
            borderCollapse: 'separate',
            borderSpacing: 0,
            width: '100%',
            tableLayout: 'fixed',
            minWidth: 180 + view.columns.length * 58,
            fontSize: 12,
          }}
        >
          <colgroup>
            <col style={{ width: 180 }} />
          </colgroup>
          <thead>
            <tr>
              <th style={{ ...headStyle(theme), left: 0, zIndex: 3 }}>{labels.corner}</th>
              {view.columns.map((column) => (
                <th key={column.id} scope="col" style={headStyle(theme)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row, rowIndex) => (
              <tr key={row.id}>
                <th scope="row" style={rowHeadStyle(theme)} title={row.label}>
                  {row.label}
                </th>
                {view.columns.map((column, columnIndex) => (
                  <GridCell
                    key={column.id}
                    cell={view.cells[rowIndex]?.[columnIndex] ?? null}
                    row={row}
                    column={column}
                    labels={labels}
                    place={`${rowIndex}:${columnIndex}`}
                    active={focus.active.row === rowIndex && focus.active.column === columnIndex}
                    onFocus={() => focus.setPlace({ row: rowIndex, column: columnIndex })}
                    onSelect={onSelect}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  );
}

type CellProps = {
  cell: HeatMapCell | null;
  row: HeatMapEntry;
  column: HeatMapEntry;
  labels: HeatMapLabels;
  place: string;
  active: boolean;
  onFocus: () => void;
  onSelect: Props['onSelect'];
};

function GridCell({ cell, row, column, labels, place, active, onFocus, onSelect }: CellProps) {
  const theme = useChartTheme();
  const select = cell && onSelect ? () => onSelect(row.id, column.id) : undefined;
  const value = cell?.value == null ? labels.missing : labels.formatValue(cell.value);
  const label = cell
    ? labels.cell(row.label, column.label, value, labels.lights[cell.light])
    : labels.emptyCell(row.label, column.label);
  return (
    <td
      data-place={place}
      tabIndex={active ? 0 : -1}
      aria-label={label}
      title={label}
      onFocus={onFocus}
      onClick={select}
      onKeyDown={(event) => {
        if (!select || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        select();
      }}
      style={cellStyle(theme, cell, select !== undefined)}
    >
      {cell ? (
        <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
          <LightIcon light={cell.light} />
          {value}
        </span>
      ) : (
        <span style={{ background: theme.surface, color: theme.mutedText, padding: '0 2px', fontSize: 11 }}>
          {labels.noTask}
        </span>
      )}
    </td>
  );
}

function headStyle(theme: ChartTheme): CSSProperties {
  return {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    background: theme.surface,
    borderBottom: `1px solid ${theme.grid}`,
    padding: '6px 4px',
    fontWeight: 600,
    verticalAlign: 'bottom',
  };
}

function rowHeadStyle(theme: ChartTheme): CSSProperties {
  return {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    background: theme.surface,
    borderBottom: `1px solid ${theme.grid}`,
    padding: '0 8px',
    fontWeight: 400,
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  };
}

function cellStyle(theme: ChartTheme, cell: HeatMapCell | null, clickable: boolean): CSSProperties {
  const hatch = `repeating-linear-gradient(45deg, ${theme.track} 0 3px, ${theme.surface} 3px 7px)`;
  const tint = cell && `color-mix(in srgb, ${theme.lights[cell.light]} 14%, ${theme.surface})`;
  return {
    height: 32,
    textAlign: 'center',
    color: theme.text,
    background: tint ?? hatch,
    borderBottom: `1px solid ${theme.grid}`,
    borderLeft: `1px solid ${theme.grid}`,
    fontVariantNumeric: 'tabular-nums',
    cursor: clickable ? 'pointer' : undefined,
    outlineOffset: -2,
  };
}

function heatMapTable(view: HeatMapView, labels: HeatMapLabels) {
  return {
    headings: [labels.corner, ...view.columns.map((column) => column.label)],
    rows: view.rows.map((row, index) => [
      row.label,
      ...(view.cells[index] ?? []).map((cell) => {
        if (!cell) return labels.noTask;
        return cell.value === null ? null : `${labels.formatValue(cell.value)} ${labels.lights[cell.light]}`;
      }),
    ]),
  };
}
