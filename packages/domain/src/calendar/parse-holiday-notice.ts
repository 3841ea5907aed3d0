import type { PlainDate } from '../common/index.ts';
import { dateOf, dayNumber, isWeekend } from './day-number.ts';
import type { CalendarDay } from './schema.ts';

export type NoticeDay = CalendarDay & { on: PlainDate };

export type ParsedNotice = {
  /** the year in the notice's title; null where none is named */
  year: number | null;
  /** the notice's document number (国办发明电〔2024〕12号) */
  source: string | null;
  /** days of the year that differ from plain weekends, in order */
  days: NoticeDay[];
  /** lines with a date of which nothing was understood */
  unread: { line: number; text: string }[];
};

const HEADING = /^\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[、.]\s*([^:\d]{1,20}):/u;
const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const SPAN = new RegExp(String.raw`${DAY}(?:\s*(?:至|到|-|~|—)\s*${DAY})?`, 'gu');
const LISTED = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[\s,]+(休|放假|班|上班|off|work)(?:[\s,]+(\S.*))?$/iu;

/**
 * Reads the State Council's yearly holiday notice (国务院办公厅关于××××年部分节假日安排的通知) as pasted, or a list with one
 * `2025-01-01 休 元旦` a line. Weekends off and weekdays at work are plain and left out; so are days of other years.
 * Never throws.
 */
export function parseHolidayNotice(text: string, year: number): ParsedNotice {
  const plain = text.normalize('NFKC');
  const found = new Map<PlainDate, NoticeDay>();
  const unread: ParsedNotice['unread'] = [];
  let name = '';
  for (const [index, raw] of plain.split(/\r\n?|\n/u).entries()) {
    // Brackets hold weekdays and lunar days, and dates that are only advice.
    const line = raw.replaceAll(/\([^)]*\)/gu, '');
    let understood = 0;
    const listed = readListed(line);
    for (const day of listed === null ? [] : [listed]) {
      found.set(day.on, day);
      understood += 1;
    }
    for (const sentence of listed === null ? line.split(/[。;]|(?=\s[一二三四五六七八九十]+、)/u) : []) {
      name = HEADING.exec(sentence)?.[1]?.trim() ?? name;
      for (const day of readSentence(sentence.replace(HEADING, ''), name, year)) {
        found.set(day.on, day);
        understood += 1;
      }
    }
    if (understood === 0 && hasUnreadDate(line)) unread.push({ line: index + 1, text: raw.trim() });
  }
  return {
    year: numberIn(/关于\s*(\d{4})\s*年/u.exec(plain)?.[1]),
    source:
      /国办发明电\s*[[〔(]\s*\d{4}\s*[\]〕)]\s*\d+\s*号/u.exec(plain)?.[0].replaceAll(/\s/gu, '') ?? null,
    days: [...found.values()]
      .filter((day) => differs(day, year))
      .toSorted((a, b) => a.on.localeCompare(b.on)),
    unread,
  };
}

function readListed(line: string): NoticeDay | null {
  const [, year, month, day, word = '', name = ''] = LISTED.exec(line) ?? [];
  const on = plainDate(numberIn(year), numberIn(month), numberIn(day));
  if (on === null) return null;
  const isWorkday = /班|work/iu.test(word);
  return { on, isWorkday, name: name.trim().slice(0, 40) || (isWorkday ? '调休' : '放假') };
}

function readSentence(sentence: string, name: string, year: number): NoticeDay[] {
  return sentence.split(',').flatMap((clause) => {
    const isWorkday = clause.includes('上班');
    if (!isWorkday && !/放假|补休|休息/u.test(clause)) return [];
    const label = name === '' ? (isWorkday ? '调休' : '放假') : `${name}${isWorkday ? '调休' : ''}`;
    return spansOf(clause, year).map((on) => ({ on, isWorkday, name: label }));
  });
}

/** Every day named in the clause; a month or year left out is that of the day before it. */
function spansOf(clause: string, noticeYear: number): PlainDate[] {
  let year = noticeYear;
  let month: number | null = null;
  const days: PlainDate[] = [];
  for (const [, y1, m1, d1, y2, m2, d2] of clause.matchAll(SPAN)) {
    year = numberIn(y1) ?? year;
    month = numberIn(m1) ?? month;
    const from = plainDate(year, month, numberIn(d1));
    year = numberIn(y2) ?? year;
    month = numberIn(m2) ?? month;
    const to = d2 === undefined ? from : plainDate(year, month, numberIn(d2));
    if (from === null || to === null) continue;
    // No holiday is longer than a month: a longer span is a misreading.
    const length = dayNumber(to) - dayNumber(from);
    if (length > 31) continue;
    for (let step = 0; step <= length; step += 1) days.push(dateOf(dayNumber(from) + step));
  }
  return days;
}

function plainDate(year: number | null, month: number | null, day: number | null): PlainDate | null {
  if (year === null || month === null || day === null || year < 1900) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return dateOf(dayNumber(text)) === text ? text : null;
}

function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function differs({ on, isWorkday }: NoticeDay, year: number): boolean {
  return on.startsWith(`${year}-`) && isWorkday === isWeekend(dayNumber(on));
}

/** A date that should have meant something; the signature's day alone on its line does not. */
function hasUnreadDate(line: string): boolean {
  const isSignature = /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/u.test(line);
  return !isSignature && /\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/u.test(line);
}
