import type { TimeNote } from './schema.ts';
import {
  DATED_CELL,
  DATED_PROSE,
  EVENT,
  EVENT_CELL,
  EVENT_WORD,
  meaningOf,
  REGULAR,
  RHYTHM,
  STANDING,
  STANDING_CELL,
  WITHIN,
  type TimeMeaning,
} from './time-patterns.ts';

/** A time note before its source is quoted: offsets into the text searched. */
export type FoundTime = { start: number; end: number; meaning: TimeMeaning };

const PROSE = [...DATED_PROSE, RHYTHM, WITHIN].map((pattern) => new RegExp(pattern, 'g'));
const REGULAR_WORD = new RegExp(REGULAR, 'g');
const EVENT_WORDS = new RegExp(EVENT_WORD, 'g');
const CELL = [...DATED_PROSE, ...DATED_CELL].map((pattern) => new RegExp(`^(?:${pattern})(?:完成)?$`));
const LABEL = /(?:完成|办结|工作|时间|推进)?(?:时限|时间|期限|节点)(?:要求|节点)?\s?:\s?([^;。,()\n]{1,40})/g;

/** The meaning of a whole table cell or labelled value (年底前, 持续推进, 2021年12月), or null when it is no time. */
export function readTimeCell(folded: string): TimeMeaning | null {
  const text = folded.replace(/[。;,\s]+$/, '').trim();
  if (text === '' || text.length > 40) return null;
  if (STANDING_CELL.test(text)) return STANDING;
  for (const pattern of CELL) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return meaningOf(groups);
  }
  if (EVENT_CELL.test(text)) return EVENT;
  const parts = text.split(/[、,及和]/);
  const [first] = parts;
  if (first !== undefined && parts.length > 1 && parts.every((part) => readTimeCell(part) !== null))
    return readTimeCell(first);
  if (/[。;]/.test(folded)) return null;
  const [only] = findTimes(text);
  if (only === undefined || (only.end - only.start) * 5 < text.length * 3) return null;
  // 24小时内发布信息 is a task with a time in it, 每月10日前更新 a time.
  return /(?:信息|情况|结果|文件|清单)$/.test(text.slice(only.end)) ? null : only.meaning;
}

/** Stretches an event's period to the left over what starts it: `信息形成之日起` before `20个工作日内`. */
function withTrigger(folded: string, start: number): number {
  const before = folded.slice(Math.max(0, start - 30), start);
  const trigger = /[^,。;:、.()\n|]*(?:之日起|日起|之后|以后|[后起前])\s?的?$/.exec(before);
  return trigger === null ? start : start - trigger[0].replace(BEFORE_TRIGGER, '').trimStart().length;
}

/** What stands before the event itself: a mark, 解读材料在 before 文件公开之日起, the thing before 自…之日起. */
const BEFORE_TRIGGER =
  /^\s*[①-⑳]|^.*?(?:(?<![现存正所])在(?![建线册职岗])(?=.{2,}日起)|(?=自(?![然动行主有治查贸愿]).{2,}日起))/;

/**
 * Every time expression of a stretch of width-folded prose, in order and without overlaps. Dates
 * count only with 前, 底, 内 and the like: the date of a quoted document is no deadline.
 */
export function findTimes(folded: string): FoundTime[] {
  const found: FoundTime[] = [];
  for (const pattern of PROSE) {
    for (const match of folded.matchAll(pattern)) {
      const meaning = meaningOf(match.groups ?? {});
      if (meaning === null || (meaning.due !== null && /[第\d]/.test(folded[match.index - 1] ?? '')))
        continue;
      const start = meaning.within === null ? match.index : withTrigger(folded, match.index);
      found.push({ start, end: match.index + match[0].length, meaning });
    }
  }
  for (const match of folded.matchAll(REGULAR_WORD))
    found.push({ start: match.index, end: match.index + match[0].length, meaning: STANDING });
  for (const match of folded.matchAll(EVENT_WORDS))
    found.push({ start: match.index, end: match.index + match[0].length, meaning: EVENT });
  return withoutOverlaps([...found, ...labelled(folded), ...bracketed(folded)]).map((note) =>
    trimmed(folded, note),
  );
}

/** The meaning of a value that is a time and nothing else. */
function valueMeaning(value: string): TimeMeaning | null {
  if (STANDING_CELL.test(value)) return STANDING;
  if (EVENT_CELL.test(value)) return EVENT;
  const dated = CELL.map((pattern) => pattern.exec(value)?.groups).find((groups) => groups !== undefined);
  return dated === undefined ? null : meaningOf(dated);
}

/** The first or last piece of a note in brackets that ends a sentence: `（办公室，全年）`, `（长期坚持）`. */
const IN_BRACKETS =
  /[(【[,;]\s?([^,;:。()【】[\]\n]{2,20})[)】\]](?=[。;]|\s*(?:\n|$))|[(【[]([^,;:。()【】[\]\n]{2,20})(?=[,;][^()【】[\]\n]{2,100}[)】\]](?:[。;]|\s*(?:\n|$)))/g;

function bracketed(folded: string): FoundTime[] {
  return [...folded.matchAll(IN_BRACKETS)].flatMap((match) => {
    const value = (match[1] ?? match[2] ?? '').replace(/完成$/, '');
    const meaning = valueMeaning(value);
    const alone = match[1] !== undefined && !/[,;]/.test(match[0][0] ?? '');
    if (meaning === null || (alone && meaning.kind === 'dated')) return [];
    const start = match.index + match[0].indexOf(value);
    return [{ start, end: start + value.length, meaning }];
  });
}

function labelled(folded: string): FoundTime[] {
  const found: FoundTime[] = [];
  for (const match of folded.matchAll(LABEL)) {
    const value = (match[1] ?? '').trimEnd();
    const start = match.index + match[0].length - (match[1] ?? '').length;
    const meaning = valueMeaning(value);
    if (meaning !== null) found.push({ start, end: start + value.length, meaning });
  }
  return found;
}

function withoutOverlaps(found: FoundTime[]): FoundTime[] {
  const kept: FoundTime[] = [];
  for (const note of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (note.start >= (kept.at(-1)?.end ?? 0)) kept.push(note);
  }
  return kept;
}

function trimmed(folded: string, note: FoundTime): FoundTime {
  const text = folded.slice(note.start, note.end);
  const start = note.start + (text.length - text.trimStart().length);
  return { ...note, start, end: note.start + text.trimEnd().length };
}

/** The note with its source quoted; `offset` is where the searched text begins in the source. */
export function toTimeNote(source: string, found: FoundTime, offset: number): TimeNote {
  const anchor = { start: offset + found.start, end: offset + found.end };
  return { ...found.meaning, source: source.slice(anchor.start, anchor.end), anchor };
}
