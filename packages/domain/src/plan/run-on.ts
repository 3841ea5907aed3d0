import type { Line } from './lines.ts';
import type { Unit } from './units.ts';

/** A section's heading with its first item on the same line: `一、重点任务 （一）公开…`. */
const HEADING_THEN_ITEM =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:、|部分))[^。;:,|\t]{2,40}?\s+(?=\(一\)|1[.、](?!\d))/;
/** Where a mark may stand in text that lost its line ends: after a stop or a blank. */
const MARK_INSIDE =
  /(?<=[。;!?:)\s])(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]{1,3}[条章])\S)/g;

function cut(line: Line, places: number[]): Line[] {
  const edges = [0, ...places, line.text.length];
  return edges.slice(0, -1).flatMap((from, index): Line[] => {
    const raw = line.text.slice(from, edges[index + 1]);
    const text = raw.trimEnd();
    const start = line.start + from;
    return text === '' ? [] : [{ ...line, start, end: start + text.length, text }];
  });
}

/** The lines, with a section's heading and its first item as two where they share one. */
export function splitHeadings(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const heading = HEADING_THEN_ITEM.exec(line.text.slice(0, 80));
    return heading === null ? [line] : cut(line, [heading[0].length]);
  });
}

/** The lines cut before every mark inside them, for text that was pasted without its line ends. */
export function splitRunOn(lines: Line[]): Line[] {
  return lines.flatMap((line) =>
    cut(
      line,
      [...line.text.matchAll(MARK_INSIDE)].map(({ index }) => index),
    ),
  );
}

/** 一是… 二是… at the start of lines, for a notice that has no other numbering. */
export function markSpoken(units: Unit[]): void {
  if (units.some(({ marker }) => marker !== null)) return;
  let number = 0;
  for (const unit of units) {
    const spoken = '一二三四五六七八九十'[number] ?? '';
    if (unit.table || spoken === '' || !unit.text.startsWith(`${spoken}是`)) continue;
    number += 1;
    unit.marker = { kind: 'han', number, length: 2 };
  }
  if (number < 2) for (const unit of units) unit.marker = null;
}
