/**
 * The path of a sparkline in a box: one line for each run of known figures, broken at gaps; a lone figure is a dot
 * (a line of no length with round ends). Empty where nothing is known.
 */
export function sparklinePath(history: readonly (number | null)[], width: number, height: number): string {
  const known = history.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = history.length > 1 ? width / (history.length - 1) : 0;
  const place = (value: number, index: number) => {
    const y = span === 0 ? height / 2 : height - ((value - low) / span) * height;
    return `${round(index * step)} ${round(y)}`;
  };
  return history
    .map((value, index) => {
      if (value === null) return '';
      const starts = index === 0 || history[index - 1] === null;
      return starts ? `M${place(value, index)}h0` : `L${place(value, index)}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
