import { BarRows } from '../chart/bar-rows.tsx';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { seriesColour } from '../chart/series-colour.ts';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { CoverageView } from './prepare-training-coverage.ts';

export type CoverageLabels = FrameLabels & {
  department: string;
  expected: string;
  actual: string;
  percent: string;
};

type Props = {
  view: CoverageView;
  labels: CoverageLabels;
  ids: readonly string[];
  onSelect?: (id: string) => void;
};

/** Who came of those expected, department by department; the tick stands at those expected. */
export function TrainingCoverage({ view, labels, ids, onSelect }: Props) {
  const theme = useChartTheme();
  const text = (value: number | null) => (value === null ? labels.missing : String(value));
  const rows = view.rows.map((row) => ({
    id: row.id,
    name: row.label,
    label: `${row.label}: ${labels.expected} ${text(row.expected)}, ${labels.actual} ${text(row.actual)}`,
    figure: `${text(row.actual)} / ${text(row.expected)}`,
    marker: row.expected,
    segments:
      row.actual === null
        ? []
        : [{ key: 'actual', from: 0, to: row.actual, ...seriesColour(row.id, ids, theme) }],
  }));
  const table = {
    headings: [labels.department, labels.expected, labels.actual, labels.percent],
    rows: view.rows.map((row) => [
      row.label,
      row.expected === null ? null : String(row.expected),
      row.actual === null ? null : String(row.actual),
      row.percent === null ? null : `${row.percent}%`,
    ]),
  };
  return (
    <ChartFrame labels={labels} table={table}>
      <BarRows label={labels.title} rows={rows} max={view.max} onSelect={onSelect} />
    </ChartFrame>
  );
}
