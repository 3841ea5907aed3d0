import { useChartTheme } from '../chart/theme-context.tsx';
import type { NumberFigureView } from './prepare-number-figure.ts';
import { sparklinePath } from './sparkline-path.ts';

export type NumberFigureLabels = {
  title: string;
  unit: string;
  target: string;
  missing: string;
  /** What the change is against: 比上季. */
  comparedWith: string;
  better: string;
  worse: string;
  /** Read aloud for the sparkline. */
  history: string;
};

type Props = { view: NumberFigureView; labels: NumberFigureLabels; onSelect?: () => void };

const ARROWS = { up: '▲', down: '▼', flat: '■' } as const;

/** A figure with its unit, its change (sign, arrow and word), its target and its course; a button where it opens something. */
export function NumberFigure({ view, labels, onSelect }: Props) {
  const theme = useChartTheme();
  const content = (
    <>
      <span style={{ display: 'block', fontSize: 12, color: theme.mutedText }}>{labels.title}</span>
      <span style={{ display: 'block', fontSize: 24, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
        {view.value ?? labels.missing}
        {view.value !== null && <span style={{ fontSize: 12, fontWeight: 400 }}> {labels.unit}</span>}
      </span>
      <Change view={view} labels={labels} />
      {view.target !== null && (
        <span
          style={{ display: 'block', fontSize: 12, color: theme.mutedText }}
        >{`${labels.target} ${view.target}`}</span>
      )}
      <Sparkline history={view.history} label={labels.history} />
    </>
  );
  const style = { color: theme.text, fontFamily: theme.fontFamily, textAlign: 'start' } as const;
  if (!onSelect)
    return (
      <section aria-label={labels.title} style={style}>
        {content}
      </section>
    );
  return (
    <button
      type="button"
      onClick={onSelect}
      style={{ ...style, border: 0, padding: 0, background: 'none', cursor: 'pointer' }}
    >
      {content}
    </button>
  );
}

function Change({ view, labels }: Pick<Props, 'view' | 'labels'>) {
  const theme = useChartTheme();
  if (view.change === null || view.direction === null) return null;
  const colours = {
    better: theme.lights['on-course'],
    worse: theme.lights.overdue,
    neutral: theme.mutedText,
  };
  const words = { better: labels.better, worse: labels.worse, neutral: '' };
  return (
    <span style={{ display: 'block', fontSize: 12 }}>
      {`${labels.comparedWith} `}
      <span aria-hidden style={{ color: colours[view.tone] }}>
        {ARROWS[view.direction]}
      </span>
      {` ${view.change} ${words[view.tone]}`.trimEnd()}
    </span>
  );
}

/** The course of a figure without axes; broken where a figure is missing. */
export function Sparkline({
  history,
  label,
  width = 96,
  height = 20,
}: {
  history: readonly (number | null)[];
  label: string;
  width?: number;
  height?: number;
}) {
  const theme = useChartTheme();
  const path = sparklinePath(history, width - 4, height - 4);
  if (path === '') return null;
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <path
        d={path}
        transform="translate(2 2)"
        fill="none"
        stroke={theme.accent}
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
