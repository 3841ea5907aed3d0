type Words = { start: number; end: number };

/**
 * The words selected inside `element`, as UTF-16 offsets into the source in which its text begins at `offset`;
 * white space around them is left out. Null when nothing within the element is selected.
 */
export function selectedWords(
  element: HTMLElement,
  offset: number,
  selection: Selection | null,
): Words | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = offset + before.toString().length + (text.length - text.trimStart().length);
  const length = text.trim().length;
  return length < 2 ? null : { start, end: start + length };
}

/** A stretch of an item's words: quoted by a live task, suggested as a duty, or neither. */
export type Stretch = Words & { tone: 'quoted' | 'suggested' | null };

/** `[start, end)` cut wherever a quotation or a suggestion begins or ends; put together it is the whole stretch. */
export function stretchesOf(whole: Words, quoted: readonly Words[], suggested: readonly Words[]): Stretch[] {
  const cuts = new Set([whole.start, whole.end]);
  for (const { start, end } of [...quoted, ...suggested]) {
    for (const at of [start, end]) if (at > whole.start && at < whole.end) cuts.add(at);
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  const covers = (ranges: readonly Words[], start: number, end: number) =>
    ranges.some((range) => range.start <= start && end <= range.end);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? whole.end;
    const tone = covers(quoted, start, end) ? 'quoted' : covers(suggested, start, end) ? 'suggested' : null;
    return { start, end, tone };
  });
}
