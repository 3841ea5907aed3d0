/** Columns that a terminal shows for a text: Chinese characters and full-width signs take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u.test(sign) ? 2 : 1),
    0,
  );
}

function pad(text: string, width: number, isFigure: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isFigure ? space + text : text + space;
}

/** A table as lines of text; columns named in `figures` stand to the right. */
export function textTable(rows: readonly (readonly string[])[], figures: readonly number[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => widthOf(row[at] ?? ''))),
  );
  return rows.map((row) =>
    widths
      .map((width, at) => pad(row[at] ?? '', width, figures.includes(at)))
      .join('  ')
      .trimEnd(),
  );
}
