import { useChartTheme } from './theme-context.tsx';

/** The figures of a chart as a table; null is a gap and shows the word for it. */
export type DataTableContent = { headings: readonly string[]; rows: readonly (readonly (string | null)[])[] };

type Props = DataTableContent & { summary: string; caption: string; missing: string };

/** The same figures to read, folded away until asked for. The first cell of a row names it. */
export function DataTable({ summary, caption, headings, rows, missing }: Props) {
  const theme = useChartTheme();
  const cell = { padding: '4px 8px', borderBottom: `1px solid ${theme.grid}`, textAlign: 'start' } as const;
  return (
    <details style={{ color: theme.text, fontSize: 12 }}>
      <summary style={{ cursor: 'pointer', color: theme.mutedText, padding: '4px 0' }}>{summary}</summary>
      <div style={{ overflowX: 'auto' }}>
        <table style={{ borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' }}>
          <caption style={{ textAlign: 'start', padding: '4px 0' }}>{caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col" style={cell}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no identity of their own and never move.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {row.map((value, column) =>
                  column === 0 ? (
                    <th key={headings[column]} scope="row" style={{ ...cell, fontWeight: 400 }}>
                      {value ?? missing}
                    </th>
                  ) : (
                    <td key={headings[column]} style={cell}>
                      {value ?? missing}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
