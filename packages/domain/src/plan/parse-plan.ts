import { acceptMarkers } from './accept-markers.ts';
import { inheritNotes, type NoteHolder } from './inherit-notes.ts';
import { readItem, readNotes, readSectionTimes, type Texts } from './items.ts';
import { splitLines, type Line } from './lines.ts';
import { readLoose } from './loose.ts';
import { readMarker } from './markers.ts';
import { readMetadata, type MetadataReading } from './metadata.ts';
import { haveHeadings, headingText, readSectionText, unitsBelow } from './node-text.ts';
import { foldWidth, normalizeSource } from './normalize-source.ts';
import { buildOutline, type Outline } from './outline.ts';
import { markRows } from './rows.ts';
import { markSpoken, splitHeadings, splitRunOn } from './run-on.ts';
import type { ParsedPlan, ParsedSection, Span } from './schema.ts';
import { completeSpans, unplacedLines } from './segments.ts';
import { shapeOutline, type SectionShape, type Shape } from './shape.ts';
import { isTitleLike } from './titles.ts';
import { toUnits } from './units.ts';

type Reading = { sections: ParsedSection[]; spans: Span[] };

function readSections(texts: Texts, shapes: SectionShape[]): Reading {
  const items = shapes.flatMap((shape) => shape.items);
  const headed = haveHeadings(items);
  const headedChildren = haveHeadings(items.flatMap((item) => item.children));
  const spans: Span[] = [];
  const holders: NoteHolder[] = [];
  const sections = shapes.map((shape) => {
    const section = readSection(texts, shape, spans, holders);
    const times = shape.node === null ? [] : readSectionTimes(texts, shape.node);
    for (const node of shape.items) {
      const reading = readItem(texts, node, { headed, headedChildren, times });
      for (const span of reading.spans) spans.push(span);
      holders.push({ item: reading.item, notes: reading.notes });
      section.items.push(reading.item);
    }
    const first = section.items[0]?.anchor.start ?? section.anchor.start;
    section.anchor.start = shape.node === null ? first : section.anchor.start;
    section.anchor.end = Math.max(section.anchor.end, section.items.at(-1)?.anchor.end ?? 0);
    return section;
  });
  inheritNotes(holders, texts.folded);
  return { sections, spans };
}

function readSection(
  texts: Texts,
  { node, items }: SectionShape,
  spans: Span[],
  holders: NoteHolder[],
): ParsedSection {
  if (node === null) return { number: null, heading: null, anchor: { start: 0, end: 0 }, items: [] };
  const text = readSectionText(node);
  const notes = readNotes(texts, [node.unit, ...node.body], node.cells);
  holders.push({ item: null, notes });
  if (text.marker.end > text.marker.start) spans.push({ kind: 'marker', ...text.marker });
  if (text.heading !== null) spans.push({ kind: 'section-heading', ...text.heading });
  for (const range of text.texts) {
    // Without items nothing inherits the note, so it would be lost as one.
    const noted =
      items.length > 0 &&
      notes.some(({ note }) => note.anchor.start >= range.start && note.anchor.end <= range.end);
    spans.push({ kind: noted ? 'note' : 'section-text', ...range });
  }
  const cellKind = items.length > 0 || node.children.length > 0 ? 'note' : 'section-text';
  for (const cell of node.cells) spans.push({ kind: cellKind, start: cell.start, end: cell.end });
  return {
    number: node.number === 0 ? null : node.number,
    heading: headingText(texts.source, text.heading),
    anchor: { start: node.unit.start, end: node.unit.end },
    items: [],
  };
}

function droppedSpans(dropped: Shape['dropped']): Span[] {
  return dropped.flatMap(({ node, duplicate }): Span[] => [
    { kind: duplicate ? 'duplicate' : 'preamble', start: node.unit.start, end: node.unit.end },
    ...[...unitsBelow(node), ...node.cells].map(({ start, end }): Span => ({ kind: 'preamble', start, end })),
  ]);
}

type PlanOutline = { metadata: MetadataReading; outline: Outline; shape: Shape };

function readOutline(source: string, folded: string, lines: Line[]): PlanOutline {
  const headEnd = lines.findIndex((line) => readMarker(line.text) !== null);
  const metadata = readMetadata(source, folded, lines, headEnd === -1 ? lines.length : headEnd, isTitleLike);
  const units = toUnits(
    folded,
    lines.filter((line) => !metadata.used.has(line)),
  );
  acceptMarkers(units);
  markSpoken(units);
  markRows(units);
  const outline = buildOutline(units);
  return { metadata, outline, shape: shapeOutline(outline.roots) };
}

function itemCount({ shape }: PlanOutline): number {
  return shape.sections.reduce((sum, section) => sum + section.items.length, 0);
}

/** The outline by the marks at the start of lines; where they give nothing, by those inside the lines. */
function findOutline(source: string, folded: string): PlanOutline {
  const lines = splitLines(folded);
  const read = readOutline(source, folded, splitHeadings(lines));
  if (itemCount(read) > 0) return read;
  const runOn = readOutline(source, folded, splitRunOn(lines));
  if (itemCount(runOn) > 1) return runOn;
  const dropped = [...read.shape.dropped, ...asDropped(read.shape.sections)];
  return { ...read, shape: { sections: [], dropped } };
}

/**
 * Reads a notice (工作要点, 分工方案, 任务分解表) as plain text. Never throws and never invents: figures that
 * are blank are null, lines without a place are in `unplaced`, and every anchor counts UTF-16 units of
 * `source`, the text after `normalizeSource`. A text without items gives no sections.
 */
export function parsePlan(text: string): ParsedPlan {
  const source = normalizeSource(text);
  const folded = foldWidth(source);
  const { metadata, outline, shape } = findOutline(source, folded);
  const body = readSections({ source, folded }, shape.sections);
  const loose = readLoose(source, outline.loose, metadata.fields);
  const spans = completeSpans(source, [
    ...metadata.spans.map((range): Span => ({ kind: 'metadata', ...range })),
    ...outline.heads.map(({ start, end }): Span => ({ kind: 'table-head', start, end })),
    ...body.spans,
    ...droppedSpans(shape.dropped),
    ...loose.spans,
  ]);
  const { title, documentNumber, issuer, date } = loose;
  const { indexNumber } = metadata.fields;
  const { sections } = body;
  return {
    title,
    documentNumber,
    indexNumber,
    issuer,
    date,
    sections,
    unplaced: unplacedLines(source, spans),
    source,
    spans,
  };
}

function asDropped(sections: SectionShape[]): Shape['dropped'] {
  return sections.flatMap(({ node }) => (node === null ? [] : [{ node, duplicate: false }]));
}
