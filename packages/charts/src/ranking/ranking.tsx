import { BarRows, type BarRow } from '../chart/bar-rows.tsx';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { hundredthsText } from '../chart/format-figure.ts';
import { seriesColour } from '../chart/series-colour.ts';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { ChartTheme } from '../chart/theme.ts';
import type { RankingRow } from './prepare-ranking.ts';

export type RankingLabels = FrameLabels & {
  rank: string;
  department: string;
  score: string;
  lost: string;
  tasks: string;
  /** A rank as shown: 第 2 名, 并列第 2; with whom it is ranked where there are several groups. */
  rankText: (rank: number, tied: boolean, group: string | null) => string;
  unranked: string;
  /** 9 项任务. */
  taskCount: (tasks: number) => string;
  /** Marks few tasks: 样本少. */
  small: string;
};

type Props = {
  rows: readonly RankingRow[];
  labels: RankingLabels;
  /** All departments, so that each has its colour everywhere. */
  ids: readonly string[];
  /** The full score in hundredths. */
  full?: number;
  onSelect?: (id: string) => void;
};

/** Departments by score, with the lost points hatched behind it; ties share a rank. */
export function Ranking({ rows, labels, ids, full = 10_000, onSelect }: Props) {
  const theme = useChartTheme();
  const bars = rows.map((row) => barOf(row, labels, ids, theme));
  const max = rows.reduce((most, row) => Math.max(most, row.score ?? 0), full);
  const table = {
    headings: [labels.department, labels.rank, labels.score, labels.lost, labels.tasks],
    rows: rows.map((row) => [
      row.label,
      row.rank === null ? null : labels.rankText(row.rank, row.tied, row.group ?? null),
      row.score === null ? null : hundredthsText(row.score),
      row.lost === null ? null : hundredthsText(row.lost),
      row.small ? `${row.tasks} (${labels.small})` : String(row.tasks),
    ]),
  };
  return (
    <ChartFrame labels={labels} table={table}>
      <BarRows label={labels.title} rows={bars} max={max} onSelect={onSelect} />
    </ChartFrame>
  );
}

function barOf(row: RankingRow, labels: RankingLabels, ids: readonly string[], theme: ChartTheme): BarRow {
  const rank = row.rank === null ? labels.unranked : labels.rankText(row.rank, row.tied, row.group ?? null);
  const count = row.small ? `${labels.taskCount(row.tasks)}, ${labels.small}` : labels.taskCount(row.tasks);
  const lost = row.lost === null ? labels.missing : hundredthsText(row.lost);
  const score = row.score === null ? labels.missing : hundredthsText(row.score);
  const segments = [];
  if (row.score !== null) {
    segments.push({ key: 'score', from: 0, to: row.score, ...seriesColour(row.id, ids, theme) });
    if (row.lost)
      segments.push({
        key: 'lost',
        from: row.score,
        to: row.score + row.lost,
        colour: theme.mutedText,
        pattern: 'stripes' as const,
      });
  }
  return {
    id: row.id,
    name: row.label,
    label: `${row.label}: ${rank}, ${labels.score} ${score}, ${labels.lost} ${lost}, ${count}`,
    figure: `${score} · ${row.small ? `${row.tasks}*` : row.tasks} · ${rank}`,
    segments,
    marker: null,
  };
}
