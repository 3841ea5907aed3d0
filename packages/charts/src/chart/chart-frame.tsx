import type { ReactNode } from 'react';
import { DataTable, type DataTableContent } from './data-table.tsx';
import { useChartTheme } from './theme-context.tsx';

/** What every chart must be told in the person's language. */
export type FrameLabels = {
  /** The chart's name. */
  title: string;
  /** One sentence with what the chart shows. */
  summary: string;
  /** Opens the table of figures. */
  showTable: string;
  /** Stands where a figure is missing. */
  missing: string;
};

type Props = { labels: FrameLabels; table: DataTableContent; children: ReactNode };

/** A chart with its name, its sentence and its figures as a table. */
export function ChartFrame({ labels, table, children }: Props) {
  const theme = useChartTheme();
  return (
    <figure
      aria-label={`${labels.title}: ${labels.summary}`}
      style={{ margin: 0, minWidth: 0, color: theme.text, fontFamily: theme.fontFamily }}
    >
      {children}
      <figcaption style={{ fontSize: 12, color: theme.mutedText }}>{labels.summary}</figcaption>
      <DataTable {...table} summary={labels.showTable} caption={labels.title} missing={labels.missing} />
    </figure>
  );
}
