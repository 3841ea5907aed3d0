/** A clause of an item with its offset into the source. */
export type Clause = { start: number; text: string };

/** The clauses of `source[start, end)`, each with the mark that closes it; white space between them is skipped. */
export function clausesOf(source: string, start: number, end: number): Clause[] {
  return [...source.slice(start, end).matchAll(/[^。；;，,\n]+[。；;，,]*/gu)]
    .map((match) => ({
      start: start + match.index + match[0].length - match[0].trimStart().length,
      text: match[0].trim(),
    }))
    .filter((clause) => clause.text !== '');
}
