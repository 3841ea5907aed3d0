import {
  cellsBelow,
  headingText,
  joinText,
  readNodeText,
  unitsBelow,
  type NodeText,
  type Range,
} from './node-text.ts';
import { isNoteOnly } from './note-lines.ts';
import type { OutlineNode } from './outline.ts';
import { findRoles, readDepartmentCell, type FoundRole } from './responsibility.ts';
import type { ParsedChild, ParsedItem, ResponsibilityNote, Span, TimeNote } from './schema.ts';
import { suggestDuties } from './suggestions.ts';
import { findTimes, readTimeCell, toTimeNote } from './time-notes.ts';
import type { Unit } from './units.ts';

/** The source and its width-folded twin; offsets are the same in both. */
export type Texts = { source: string; folded: string };

/** A note with how far it reaches; offsets into the source. */
export type ScopedNote = { note: ResponsibilityNote; scope: FoundRole['scope'] };

export type ItemReading = { item: ParsedItem; notes: ScopedNote[]; spans: Span[] };

/** More blanks than this between two lines part them; patterns would try every blank. */
const LONGEST_GAP = 400;

/** Lines that follow each other in the source are searched together; table cells one by one, marks left out. */
function chunks({ folded }: Texts, units: Unit[]): Range[] {
  const merged: (Range & { table: boolean })[] = [];
  for (const { start: from, end, table, marker } of units) {
    const start = from + (marker?.length ?? 0);
    const last = merged.at(-1);
    const near = last !== undefined && start - last.end <= LONGEST_GAP;
    const joins = near && !last.table && !table && /^\s*$/.test(folded.slice(last.end, start));
    if (joins) last.end = end;
    else merged.push({ start, end, table });
  }
  return merged;
}

/** The names as printed, in the order in which the width-folded ones stand in the note. */
function asPrinted({ source, folded }: Texts, names: string[], { start, end }: Range): string[] {
  const note = folded.slice(start, end);
  let from = 0;
  return names.map((name) => {
    const at = note.indexOf(name, from);
    if (at === -1) return name;
    from = at + name.length;
    return source.slice(start + at, start + from);
  });
}

function toNote(texts: Texts, found: FoundRole, offset: number): ScopedNote {
  const { source } = texts;
  const anchor = { start: offset + found.start, end: offset + found.end };
  const { role, departments, scope } = found;
  const names = asPrinted(texts, departments, anchor);
  return {
    scope,
    note: {
      role,
      departments: names,
      source: source.slice(anchor.start, anchor.end),
      anchor,
      inherited: false,
    },
  };
}

/** Responsibility notes in the given lines and department cells. */
export function readNotes(texts: Texts, units: Unit[], cells: Unit[]): ScopedNote[] {
  const inText = chunks(texts, units).flatMap(({ start, end }) =>
    findRoles(texts.folded.slice(start, end)).map((found) => toNote(texts, found, start)),
  );
  const inCells = cells
    .filter((cell) => cell.kind === 'departments')
    .flatMap((cell) =>
      readDepartmentCell(cell.text, cell.role).map((found) => toNote(texts, found, cell.start)),
    );
  return [...inText, ...inCells];
}

function readTimes(texts: Texts, units: Unit[], cells: Unit[]): TimeNote[] {
  const inText = chunks(texts, units).flatMap(({ start, end }) =>
    findTimes(texts.folded.slice(start, end)).map((found) => toTimeNote(texts.source, found, start)),
  );
  const inCells = cells
    .filter((cell) => cell.kind === 'time')
    .flatMap((cell) => {
      const meaning = readTimeCell(cell.text);
      const found = { start: 0, end: cell.text.length, meaning };
      return meaning === null ? [] : [toTimeNote(texts.source, { ...found, meaning }, cell.start)];
    });
  return [...inText, ...inCells];
}

/** The ranges without the notes in them and the brackets around those. */
function withoutNotes({ folded }: Texts, ranges: Range[], notes: Range[]): Range[] {
  const sorted = notes.toSorted((left, right) => left.start - right.start);
  let next = 0;
  return ranges.flatMap((range) => {
    while ((sorted[next - 1]?.end ?? 0) > range.start) next -= 1;
    while ((sorted[next]?.end ?? Infinity) <= range.start) next += 1;
    const inside: Range[] = [];
    for (let note = sorted[next]; note !== undefined && note.start < range.end; note = sorted[next]) {
      inside.push(note);
      next += 1;
    }
    const parts: Range[] = [];
    let from = range.start;
    for (const note of inside) {
      const before = folded.slice(from, Math.max(from, note.start));
      const bracket = Math.max(before.lastIndexOf('('), before.lastIndexOf('【'), before.lastIndexOf('['));
      const open = from + bracket;
      const bracketed = bracket >= 0 && !/[)】\]。\n]/.test(before.slice(bracket));
      parts.push({ start: from, end: Math.max(from, bracketed ? open : note.start) });
      const rest = /^[^(。\n]*[)】\]]/.exec(folded.slice(note.end, Math.min(range.end, note.end + 200)));
      from = Math.max(from, note.end + (bracketed ? (rest?.[0].length ?? 0) : 0));
    }
    return [...parts, { start: from, end: range.end }].filter((part) => part.end > part.start);
  });
}

function spansOf(text: NodeText, heading: Span['kind'], body: Span['kind']): Span[] {
  const spans: Span[] = [];
  if (text.marker.end > text.marker.start) spans.push({ kind: 'marker', ...text.marker });
  if (text.heading !== null) spans.push({ kind: heading, ...text.heading });
  for (const range of text.texts) spans.push({ kind: body, ...range });
  return spans;
}

function endOf(node: OutlineNode): number {
  return [...unitsBelow(node), ...cellsBelow(node)].reduce(
    (last, { end }) => Math.max(last, end),
    node.unit.end,
  );
}

type ChildReading = { child: ParsedChild; text: NodeText; below: Range[]; spans: Span[] };

function readChild({ source }: Texts, node: OutlineNode, headed: boolean): ChildReading {
  const text = readNodeText(node, headed);
  const own = new Set(node.body);
  const below = unitsBelow(node)
    .filter((unit) => !own.has(unit))
    .map(({ start, end }) => ({ start, end }));
  const child = {
    number: node.number,
    heading: headingText(source, text.heading),
    text: joinText(source, [...text.texts, ...below]),
    anchor: { start: node.unit.start, end: endOf(node) },
  };
  const deeper: Span[] = below.map((range) => ({ kind: 'child-body', ...range }));
  return { child, text, below, spans: [...spansOf(text, 'child-heading', 'child-body'), ...deeper] };
}

/** Times in a section's heading, or in lines under it that say only who and when; they hold for its items. */
export function readSectionTimes(texts: Texts, node: OutlineNode): TimeNote[] {
  return readTimes(texts, [node.unit, ...node.body.filter(({ text }) => isNoteOnly(text))], node.cells);
}

/** What an item's neighbours say about it. `headed`: see `readNodeText`; `times`: its section's. */
type ItemContext = { headed: boolean; headedChildren: boolean; times: TimeNote[] };

/** Reads one item with its sub-points, notes and suggestions. */
export function readItem(
  texts: Texts,
  node: OutlineNode,
  { headed, headedChildren, times }: ItemContext,
): ItemReading {
  const text = readNodeText(node, headed);
  const children = node.children.map((child) => readChild(texts, child, headedChildren));
  const cells = cellsBelow(node);
  const units = [node.unit, ...unitsBelow(node)];
  const notes = readNotes(texts, units, cells);
  const own = readTimes(texts, units, cells);
  const time = own.length > 0 ? own : times;
  const ranges = [...text.texts, ...children.flatMap((child) => [...child.text.texts, ...child.below])];
  const duties = withoutNotes(
    texts,
    ranges,
    notes.map(({ note }) => note.anchor),
  );
  const noteSpans: Span[] = cells.map(({ start, end }) => ({ kind: 'note', start, end }));
  const item: ParsedItem = {
    number: node.number,
    heading: headingText(texts.source, text.heading),
    text: joinText(texts.source, text.texts),
    anchor: { start: node.unit.start, end: endOf(node) },
    children: children.map(({ child }) => child),
    responsibility: notes.map(({ note }) => note),
    time,
    suggestions: suggestDuties(texts.source, texts.folded, duties, time),
  };
  const spans = [
    ...spansOf(text, 'item-heading', 'item-body'),
    ...children.flatMap((child) => child.spans),
    ...noteSpans,
  ];
  return { item, notes, spans };
}
