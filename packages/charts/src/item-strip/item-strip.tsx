import type { CSSProperties } from 'react';
import { LightIcon } from '../chart/light-icon.tsx';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { Light } from '../chart/theme.ts';
import type { ItemStripRow } from './prepare-item-strip.ts';

export type ItemStripLabels = {
  title: string;
  light: string;
  item: string;
  progress: string;
  department: string;
  nextDue: string;
  missing: string;
  lights: Record<Light, string>;
  formatDate: (on: string) => string;
  /** Read aloud for a bar; null is not known. */
  bar: (percent: number | null, expected: number | null) => string;
};

type Props = { rows: readonly ItemStripRow[]; labels: ItemStripLabels; onSelect?: (id: string) => void };

/** The work items in document order: light, progress with a tick where it should be today, department, next deadline. */
export function ItemStrip({ rows, labels, onSelect }: Props) {
  const theme = useChartTheme();
  const cell: CSSProperties = {
    padding: '4px 8px',
    borderBottom: `1px solid ${theme.grid}`,
    textAlign: 'start',
  };
  const headings = [labels.light, labels.item, labels.progress, labels.department, labels.nextDue];
  return (
    <div style={{ overflowX: 'auto' }}>
      <table
        aria-label={labels.title}
        style={{
          width: '100%',
          minWidth: 560,
          borderCollapse: 'collapse',
          fontSize: 13,
          color: theme.text,
          fontFamily: theme.fontFamily,
        }}
      >
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" style={{ ...cell, color: theme.mutedText, fontSize: 12 }}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td style={{ ...cell, whiteSpace: 'nowrap' }}>
                <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
                  <LightIcon light={row.light} />
                  {labels.lights[row.light]}
                </span>
              </td>
              <th scope="row" style={{ ...cell, fontWeight: 400 }}>
                <ItemName row={row} onSelect={onSelect} />
              </th>
              <td style={{ ...cell, width: '26%', minWidth: 140 }}>
                <ProgressBar
                  row={row}
                  label={labels.bar(row.percent, row.expected)}
                  missing={labels.missing}
                />
              </td>
              <td style={cell}>{row.department ?? labels.missing}</td>
              <td style={{ ...cell, whiteSpace: 'nowrap' }}>
                {row.nextDue === null ? labels.missing : labels.formatDate(row.nextDue)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ItemName({ row, onSelect }: { row: ItemStripRow; onSelect: Props['onSelect'] }) {
  const theme = useChartTheme();
  if (!onSelect) return row.title;
  return (
    <button
      type="button"
      onClick={() => onSelect(row.id)}
      style={{
        border: 0,
        padding: 0,
        background: 'none',
        font: 'inherit',
        color: theme.accent,
        textAlign: 'start',
        cursor: 'pointer',
      }}
    >
      {row.title}
    </button>
  );
}

function ProgressBar({ row, label, missing }: { row: ItemStripRow; label: string; missing: string }) {
  const theme = useChartTheme();
  const hatch = `repeating-linear-gradient(45deg, ${theme.grid} 0 3px, ${theme.surface} 3px 7px)`;
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <span
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by its own boxes
        role="img"
        aria-label={label}
        style={{
          position: 'relative',
          flex: 1,
          height: 10,
          background: row.percent === null ? hatch : theme.track,
        }}
      >
        {row.percent !== null && (
          <span
            style={{
              position: 'absolute',
              inset: 0,
              right: 'auto',
              width: `${row.percent}%`,
              background: theme.lights[row.light],
            }}
          />
        )}
        {row.expected !== null && (
          <span
            data-expected
            style={{
              position: 'absolute',
              top: -3,
              bottom: -3,
              left: `calc(${row.expected}% - 1px)`,
              width: 2,
              background: theme.text,
            }}
          />
        )}
      </span>
      <span style={{ width: 40, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
        {row.percent === null ? missing : `${row.percent}%`}
      </span>
    </span>
  );
}
