import { BarRows } from '../chart/bar-rows.tsx';
import { ChartFrame, type FrameLabels } from '../chart/chart-frame.tsx';
import { hundredthsText } from '../chart/format-figure.ts';
import { useChartTheme } from '../chart/theme-context.tsx';
import type { LostPointsView } from './prepare-lost-points.ts';

export type LostPointsLabels = FrameLabels & { indicator: string; lost: string; left: string };

type Props = { view: LostPointsView; labels: LostPointsLabels; onSelect?: (id: string) => void };

/** Why it is not the full score: each loss takes its piece, largest first. */
export function LostPointsChart({ view, labels, onSelect }: Props) {
  const theme = useChartTheme();
  const rows = view.steps.map((step) => {
    const figure = step.lost === null ? labels.missing : `−${hundredthsText(step.lost)}`;
    const known = step.from !== null && step.to !== null;
    return {
      id: step.id,
      name: step.label,
      label: `${step.label}: ${labels.lost} ${figure}`,
      figure,
      marker: null,
      segments: known
        ? [
            {
              key: 'lost',
              from: step.to ?? 0,
              to: step.from ?? 0,
              colour: theme.lights.overdue,
              pattern: 'solid' as const,
            },
          ]
        : [],
    };
  });
  const table = {
    headings: [labels.indicator, labels.lost, labels.left],
    rows: view.steps.map((step) => [
      step.label,
      step.lost === null ? null : hundredthsText(step.lost),
      step.to === null ? null : hundredthsText(step.to),
    ]),
  };
  return (
    <ChartFrame labels={labels} table={table}>
      <BarRows label={labels.title} rows={rows} max={view.full} onSelect={onSelect} />
    </ChartFrame>
  );
}
