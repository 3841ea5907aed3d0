import { FIRST_PAGE_DATE, INLINE_KEY, METADATA_KEYS, wholeKey, type MetadataField } from './metadata-keys.ts';
import { splitCells, type Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { columnOf, isTaskTable } from './table.ts';
import { isDateLine, readDate } from './plain-date-text.ts';

/** The figures of the head, as printed in the (unfolded) source; null where blank. */
export type Metadata = Record<Exclude<MetadataField, 'other' | 'date'>, string | null> & {
  date: string | null;
  /** Whether the date is only that of the page (发布日期), not of the document (成文日期). */
  pageDate: boolean;
};

/** A key with what stands after it; `value` is null when nothing does. */
type Pair = { key: string; value: Line | null };

const BLANK_VALUE = /^(?:无|暂无|空|[-—–/\\_.\s]+)$/;
const DOCUMENT_NUMBER = /[〔[(【<]?\s?(?:19|20)\d{2}\s?[〕\])】>]?\s?(?:年)?\s?第?\s?\d{1,5}\s?号|\d+\s?号$/;

/** Whether the text is fit for the field: guards against reading the next line as a blank figure's value. */
function fits(field: MetadataField, text: string): boolean {
  if (BLANK_VALUE.test(text) || wholeKey(text) !== null) return false;
  switch (field) {
    case 'indexNumber':
      return (
        /^[A-Za-z0-9\u4e00-\u9fff][\w\-/.()〔〕[\]—\u4e00-\u9fff\s]{3,60}$/.test(text) && /\d{3}/.test(text)
      );
    case 'documentNumber':
      return text.length <= 40 && DOCUMENT_NUMBER.test(text);
    case 'issuer':
      return text.length >= 2 && text.length <= 60 && !/[。;!?]/.test(text);
    case 'date':
      return text.length <= 40 && readDate(text) !== null;
    case 'title':
      return text.length >= 4 && text.length <= 120 && !text.endsWith('。');
    case 'other':
      return text.length <= 40 && !/[。;]$/.test(text);
  }
}

/** Keys and values of a line whose cells are divided by bars or tabs. */
function cellPairs(cells: Line[]): Pair[] {
  const pairs: Pair[] = [];
  for (const cell of cells) {
    const key = wholeKey(cell.text);
    const last = pairs.at(-1);
    if (key !== null) pairs.push({ key, value: null });
    else if (last !== undefined && last.value === null) last.value = cell;
    else for (const pair of inlinePairs(cell)) pairs.push(pair);
  }
  return pairs;
}

/** Keys and values of a `key：value key：value` line; empty unless it begins with a key. */
function inlinePairs(line: Line): Pair[] {
  const text = line.text.slice(0, 2000);
  const found = [...text.matchAll(INLINE_KEY)];
  if (found.length === 0 || !/^[\s|【[(]*$/.test(text.slice(0, found[0]?.index))) return [];
  return found.map((match, position) => {
    const from = match.index + match[0].length;
    const to = found[position + 1]?.index ?? text.length;
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const value = raw.trim().replace(/[|,;【[\s]+$/, '');
    const start = line.start + from + lead;
    const key = (match[1] ?? '').replace(/\s/g, '');
    return { key, value: value === '' ? null : { ...line, start, end: start + value.length, text: value } };
  });
}

/** A strong key with a blank and its value, without colon or bar: `索引号 01441663/2021-20048`. */
function spacedPairs(line: Line): Pair[] {
  const gap = /^(\S{2,8}(?:\s\S){0,3}?)\s+(\S.*)$/.exec(line.text.slice(0, 120));
  const key = wholeKey(gap?.[1] ?? '');
  const value = gap?.[2] ?? '';
  const known = key === null ? undefined : METADATA_KEYS.get(key);
  if (key === null || known === undefined || known.field === 'other' || !fits(known.field, value)) return [];
  return [{ key, value: { ...line, start: line.end - value.length, text: value } }];
}

function readPairs(folded: string, line: Line): Pair[] {
  const cells = splitCells(folded, line);
  const barred = /[|\t]/.test(line.text);
  if (barred && isTaskTable(cells.flatMap((cell) => columnOf(cell.text) ?? []))) return [];
  const key = wholeKey(line.text);
  if (key !== null) return [{ key, value: null }];
  if (barred && cells[0] !== undefined && (wholeKey(cells[0].text) ?? inlinePairs(cells[0])[0]) !== undefined)
    return cellPairs(cells);
  const inline = inlinePairs(line);
  return inline.length > 0 ? inline : spacedPairs(line);
}

/** Whether the next line may be the value of the last, blank key of this one. */
function isValueLine(key: string, line: Line | undefined, titleLike: (text: string) => boolean): boolean {
  const field = METADATA_KEYS.get(key)?.field ?? 'other';
  if (line === undefined || !fits(field, line.text) || INLINE_KEY.test(line.text)) {
    INLINE_KEY.lastIndex = 0;
    return false;
  }
  if (field === 'issuer' && isDateLine(line.text)) return false;
  if (field === 'other' || field === 'issuer')
    return !/[:|]$/.test(line.text) && readMarker(line.text) === null && !titleLike(line.text);
  return true;
}

/** A line counts as head when its keys are strong, several, or followed by a colon or bar in the head zone. */
function isHeadLine(pairs: Pair[], line: Line, inHead: boolean, afterHead: boolean): boolean {
  if (pairs.length === 0) return false;
  const strong = pairs.some((pair) => METADATA_KEYS.get(pair.key)?.weak === false);
  if (!inHead) return strong && (pairs.length >= 2 || line.text.startsWith('索'));
  return strong || /[:|]/.test(line.text) || (afterHead && pairs[0]?.value === null);
}

export type MetadataReading = { fields: Metadata; spans: { start: number; end: number }[]; used: Set<Line> };

/**
 * Reads the head of a notice (索引号, 文号, 发布机构, 发文日期 …) in its three flattenings: bars, `key：value`,
 * one cell per line. `headEnd` is the index of the first line of the plan itself; after it only
 * unmistakable head lines count, since pages repeat their head.
 */
export function readMetadata(
  source: string,
  folded: string,
  lines: Line[],
  headEnd: number,
  titleLike: (text: string) => boolean,
): MetadataReading {
  const best = new Map<MetadataField, { rank: number; text: string }>();
  const used = new Set<Line>();
  const spans: { start: number; end: number }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || used.has(line) || line.text.length > 2000) continue;
    const pairs = readPairs(folded, line);
    const above = lines[index - 1];
    const afterHead = above !== undefined && used.has(above);
    if (!isHeadLine(pairs, line, index < headEnd, afterHead)) continue;
    const last = pairs.at(-1);
    const next = lines[index + 1];
    used.add(line);
    spans.push({ start: line.start, end: line.end });
    if (last !== undefined && last.value === null && !/[|\t]/.test(line.text) && next !== undefined) {
      if (isValueLine(last.key, next, titleLike)) {
        last.value = next;
        used.add(next);
        spans.push({ start: next.start, end: next.end });
      }
    }
    for (const pair of pairs) keepBest(best, source, pair);
  }
  const text = (field: MetadataField): string | null => best.get(field)?.text ?? null;
  const fields = {
    indexNumber: text('indexNumber'),
    documentNumber: text('documentNumber'),
    issuer: text('issuer'),
    title: text('title'),
    date: text('date'),
    pageDate: (best.get('date')?.rank ?? 0) >= FIRST_PAGE_DATE,
  };
  return { fields, spans, used };
}

function keepBest(
  best: Map<MetadataField, { rank: number; text: string }>,
  source: string,
  pair: Pair,
): void {
  const known = METADATA_KEYS.get(pair.key);
  if (known === undefined || pair.value === null || !fits(known.field, pair.value.text)) return;
  const text =
    known.field === 'date'
      ? (readDate(pair.value.text) ?? '')
      : source.slice(pair.value.start, pair.value.end).trim();
  const held = best.get(known.field);
  if (held === undefined || known.rank < held.rank) best.set(known.field, { rank: known.rank, text });
}
