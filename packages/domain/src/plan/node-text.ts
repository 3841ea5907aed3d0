import { isDepartmentList } from './departments.ts';
import { areNotes, isNoteOnly, saysOnlyWho } from './note-lines.ts';
import type { OutlineNode } from './outline.ts';
import type { Unit } from './units.ts';

/** Offsets `[start, end)` into the source. */
export type Range = { start: number; end: number };

/** A node's heading and the ranges of its text. */
export type NodeText = { marker: Range; heading: Range | null; texts: Range[] };

const LONGEST_LINE_HEADING = 60;
const LONGEST_SENTENCE_HEADING = 40;
const LONGEST_HEADING = 30;
/** 组织领导。厅办公室牵头。 has a heading; a longer sentence before who does it is the duty itself. */
const LONGEST_NAME = 16;
const LONGEST_PEER_HEADING = 50;

/** The text of the mark's own line after the mark; null when the mark stands alone. */
function ownLine({ unit }: OutlineNode): Unit | null {
  const length = unit.marker?.length ?? 0;
  const text = unit.text.slice(length);
  const lead = text.length - text.trimStart().length;
  return text.trim() === '' ? null : { ...unit, start: unit.start + length + lead, text: text.trimStart() };
}

/** Every unit of the node below its mark, sub-points included, in order. */
export function unitsBelow(node: OutlineNode): Unit[] {
  return [...node.body, ...node.children.flatMap((child) => [child.unit, ...unitsBelow(child)])];
}

/** Every department or time cell of the node and its sub-points. */
export function cellsBelow(node: OutlineNode): Unit[] {
  return [...node.cells, ...node.children.flatMap(cellsBelow)];
}

/** Length of the short sentence that heads a run-in paragraph (`加强领导。各处室要…`), or 0. */
function runInLength(text: string, longest: number): number {
  const stop = /[。:]|(?<=[\u4e00-\u9fff)”》])\s{1,4}(?=[\u4e00-\u9fff“《][^。]{12,}。)/.exec(
    text.slice(0, longest + 2),
  );
  if (stop === null || stop.index < 2) return 0;
  const head = text.slice(0, stop.index);
  const rest = text.slice(stop.index + 1).trim();
  if (rest === '' || /^[）)”]/.test(rest) || /[;!?]/.test(head) || isNoteOnly(rest)) return 0;
  if (isDepartmentList(rest)) return 0;
  if (head.length > LONGEST_NAME && saysOnlyWho(rest)) return 0;
  if (stop[0] === ':' && (head.length > 16 || /[,、]|包括|以下|如下|单位|部门|处室|时限/.test(head)))
    return 0;
  const commas = head.split(/[,]/).length - 1;
  return longest > LONGEST_HEADING ? (commas <= 2 ? stop.index : 0) : commas === 0 ? stop.index : 0;
}

/** Whether the node's line is a heading of its own, with the text in the lines or points below it. */
function isLineHeading(text: string): boolean {
  const bare = text.replace(/[。:;]$/, '');
  if (text.endsWith('。') && (bare.length > LONGEST_SENTENCE_HEADING || bare.split(',').length > 2))
    return false;
  return bare.length <= LONGEST_LINE_HEADING && !/[。;!?]/.test(bare);
}

/** Whether most of the nodes that have a text begin it with a short sentence. */
export function haveHeadings(nodes: OutlineNode[]): boolean {
  const lines = nodes.map(ownLine).filter((line) => line !== null);
  const headed = lines.filter((line) => runInLength(line.text, LONGEST_PEER_HEADING) > 0);
  return headed.length * 2 > lines.length;
}

/** The heading without the note in brackets that may follow it. */
function beforeNote(text: string): string {
  const bracket = /\s*[(【[][^()【】]*(?:\([^()]*\)[^()]*)*[)】\]][。;]?$/.exec(text.slice(-400));
  if (bracket === null || !isNoteOnly(bracket[0].trim())) return text;
  return text.slice(0, text.length - bracket[0].length);
}

/**
 * Heading and text of a node. A heading is a short first sentence before more text, or a line of its
 * own above text or points; without either it is null and everything is text. `headed`: its peers
 * mostly have headings, so a longer first sentence counts too.
 */
export function readNodeText(node: OutlineNode, headed: boolean): NodeText {
  const marker = { start: node.unit.start, end: node.unit.start + (node.unit.marker?.length ?? 0) };
  const own = ownLine(node);
  const [first, ...rest] = own === null ? node.body : [own, ...node.body];
  if (first === undefined) return { marker, heading: null, texts: [] };
  const following = rest.map(({ start, end }) => ({ start, end }));
  const more = !areNotes(rest) || node.children.length > 0;
  const head = beforeNote(first.text);
  if (more && isLineHeading(head)) {
    const stop = first.start + head.length;
    const note = stop < first.end ? [{ start: stop, end: first.end }] : [];
    return { marker, heading: { start: first.start, end: stop }, texts: [...note, ...following] };
  }
  const length = runInLength(first.text, headed ? LONGEST_PEER_HEADING : LONGEST_HEADING);
  if (length === 0) {
    const alone =
      headed &&
      head.length <= LONGEST_HEADING &&
      !/[。;,!?:]/.test(head) &&
      rest.length + first.text.length - head.length > 0;
    if (!alone)
      return { marker, heading: null, texts: [{ start: first.start, end: first.end }, ...following] };
    return {
      marker,
      heading: { start: first.start, end: first.start + head.length },
      texts: [
        ...(head.length < first.text.length ? [{ start: first.start + head.length, end: first.end }] : []),
        ...following,
      ],
    };
  }
  const after = first.text.slice(length + 1);
  const start = first.end - after.trimStart().length;
  const heading = { start: first.start, end: first.start + length + 1 };
  return { marker, heading, texts: [{ start, end: first.end }, ...following] };
}

/** A section's heading: its line up to the first full stop; what follows on the line is text. */
export function readSectionText(node: OutlineNode): NodeText {
  const marker = { start: node.unit.start, end: node.unit.start + (node.unit.marker?.length ?? 0) };
  const own = ownLine(node);
  const [first, ...rest] = own === null ? node.body : [own, ...node.body];
  if (first === undefined) return { marker, heading: null, texts: [] };
  const following = rest.map(({ start, end }) => ({ start, end }));
  const whole = beforeNote(first.text);
  const stop = whole.indexOf('。');
  const length = stop === -1 || stop > LONGEST_LINE_HEADING + 20 ? whole.length : stop + 1;
  const heading = { start: first.start, end: first.start + length };
  const text = first.text.slice(length);
  const start = heading.end + (text.length - text.trimStart().length);
  const remainder = text.trim() === '' ? [] : [{ start, end: first.end }];
  return { marker, heading, texts: [...remainder, ...following] };
}

/** A heading as text: without its closing mark and the blanks around it; null when nothing is left. */
export function headingText(source: string, range: Range | null): string | null {
  if (range === null) return null;
  const text = source
    .slice(range.start, range.end)
    .trim()
    .replace(/[。.．:：;；｡*\s]+$/, '');
  return text === '' ? null : text;
}

/** The ranges put together, one line each. */
export function joinText(source: string, ranges: Range[]): string {
  return ranges
    .map(({ start, end }) => source.slice(start, end).trim())
    .filter((text) => text !== '')
    .join('\n');
}
