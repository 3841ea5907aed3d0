/** A sentence of the plan with what stands around it on the same line, cut short. */
export type Quotation = { before: string; text: string; after: string };

/** How much is shown on either side, in characters. */
const AROUND = 60;

/**
 * The anchored words of a text and their surroundings within the line.
 *
 * @param start @param end offsets in UTF-16 code units, `[start, end)`.
 */
export function quoteClause(source: string, start: number, end: number): Quotation {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const before = source.slice(Math.max(start > 0 ? lineStart : 0, start - AROUND), start);
  const after = source.slice(end, Math.min(lineEnd === -1 ? source.length : lineEnd, end + AROUND));
  return { before: before.trimStart(), text: source.slice(start, end).trim(), after: after.trimEnd() };
}
