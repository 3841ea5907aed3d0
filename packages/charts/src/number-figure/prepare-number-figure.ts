/** A figure for a card. `decimals` are fixed; `history` runs from old to new, null is a gap. */
export type NumberFigureInput = {
  value: number | null;
  previous: number | null;
  target: number | null;
  decimals: number;
  higherIsBetter: boolean;
  history: readonly (number | null)[];
};

/** `change` with its sign as shown, null without a comparator; `tone` says whether the change is welcome. */
export type NumberFigureView = {
  value: string | null;
  target: string | null;
  change: string | null;
  direction: 'up' | 'down' | 'flat' | null;
  tone: 'better' | 'worse' | 'neutral';
  history: readonly (number | null)[];
};

/** Values as shown. The change is taken between the shown values, so that card and change add up. */
export function prepareNumberFigure(input: NumberFigureInput): NumberFigureView {
  const { value, previous, decimals, higherIsBetter, history } = input;
  const unit = 10 ** decimals;
  const change =
    value === null || previous === null ? null : Math.round(value * unit) - Math.round(previous * unit);
  const text = (figure: number | null) => (figure === null ? null : figure.toFixed(decimals));
  return {
    value: text(value),
    target: text(input.target),
    change: change === null ? null : `${signOf(change)}${(Math.abs(change) / unit).toFixed(decimals)}`,
    direction: change === null ? null : directionOf(change),
    tone: change === null || change === 0 ? 'neutral' : toneOf(change > 0 === higherIsBetter),
    history,
  };
}

/** The true minus sign is as wide as the plus. */
function signOf(change: number): string {
  if (change === 0) return '±';
  return change > 0 ? '+' : '−';
}

function directionOf(change: number): 'up' | 'down' | 'flat' {
  if (change === 0) return 'flat';
  return change > 0 ? 'up' : 'down';
}

function toneOf(welcome: boolean): 'better' | 'worse' {
  return welcome ? 'better' : 'worse';
}
