/** A sentence of an item with its offset into the source. */
export type Sentence = { start: number; text: string };

/** The sentences of `source[start, end)`, each with the marks that close it; white space between them is skipped. */
export function sentencesOf(source: string, start: number, end: number): Sentence[] {
  return [...source.slice(start, end).matchAll(/[^。；;\n]+[。；;]*/gu)]
    .map((match) => ({
      start: start + match.index + match[0].length - match[0].trimStart().length,
      text: match[0].trim(),
    }))
    .filter((sentence) => sentence.text !== '');
}
