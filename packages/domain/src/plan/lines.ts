/** A non-blank line or table cell: trimmed offsets into the source, its width-folded text, its line (1-based). */
export type Line = { start: number; end: number; text: string; line: number };

/** Leading decoration that is no text: bullets, quotation bars and heading signs of Markdown. */
const DECORATION = /^[\s#>*•·●■◆▪]+/;

/** The trimmed line for `folded.slice(start, end)`, or null when it is blank. */
function trimLine(folded: string, start: number, end: number, line: number): Line | null {
  const raw = folded.slice(start, end);
  const lead = DECORATION.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).trimEnd();
  if (text === '') return null;
  return { start: start + lead, end: start + lead + text.length, text, line };
}

/** The non-blank lines of a width-folded source, in order. */
export function splitLines(folded: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  while (start <= folded.length) {
    const stop = folded.indexOf('\n', start);
    const end = stop === -1 ? folded.length : stop;
    const line = trimLine(folded, start, end, number);
    if (line !== null) lines.push(line);
    start = end + 1;
    number += 1;
  }
  return lines;
}

/** A cell between bars or tabs, with its place in the line (0-based) and how many places the line has. */
export type BarredCell = Line & { slot: number; slots: number };

/** The parts of a line between blanks, as cells of a table that lost its bars. */
export function splitWords(line: Line): BarredCell[] {
  const words = [...line.text.matchAll(/\S+/g)];
  return words.map((word, slot) => {
    const start = line.start + word.index;
    return { start, end: start + word[0].length, text: word[0], line: line.line, slot, slots: words.length };
  });
}

/** The non-blank cells of a line: parts between `|` or tabs. Bars around the line make no place. */
export function splitCells(folded: string, line: Line): BarredCell[] {
  const cells: BarredCell[] = [];
  let start = line.start;
  let slot = /[|\t]/.test(folded[start] ?? '') ? -1 : 0;
  for (let at = line.start; at <= line.end; at += 1) {
    const unit = at === line.end ? '|' : folded[at];
    if (unit !== '|' && unit !== '\t') continue;
    const cell = trimLine(folded, start, at, line.line);
    if (cell !== null && !/^[-:=\s]+$/.test(cell.text)) cells.push({ ...cell, slot, slots: 0 });
    start = at + 1;
    slot += 1;
  }
  const last = folded[line.end - 1] ?? '';
  const slots = /[|\t]/.test(last) ? slot - 1 : slot;
  return cells.map((cell) => ({ ...cell, slots }));
}
