import type { PlainDate } from '../common/index.ts';
import { parseAnyNumber, parseDigits } from './numerals.ts';

const HAN_DIGIT = '[\\d〇○零一二三四五六七八九Oo]';
const HAN_NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(
  `(${HAN_DIGIT}{4})\\s*[年\\-/.]\\s*(${HAN_NUMBER})\\s*[月\\-/.]\\s*(${HAN_NUMBER})(?![\\d十])\\s*日?`,
);
const DATE_LINE = new RegExp(`^[(]?${DATE.source}\\s*(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[)]?(?:印发|发布)?$`);

function plainDate(year: number | null, month: number | null, day: number | null): PlainDate | null {
  if (year === null || month === null || day === null || year < 1949 || year > 2199) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The first calendar date printed in the (width-folded) text: `2021-11-08`, `2021年11月8日`,
 * `2021.11.8`, `二〇二一年十一月八日`. Null when there is none or it does not exist.
 */
export function readDate(folded: string): PlainDate | null {
  const found = DATE.exec(folded);
  if (found === null) return null;
  return plainDate(
    parseDigits(found[1] ?? ''),
    parseAnyNumber(found[2] ?? ''),
    parseAnyNumber(found[3] ?? ''),
  );
}

/** Whether the whole line is a date and nothing else. */
export function isDateLine(folded: string): boolean {
  return folded.length <= 40 && DATE_LINE.test(folded) && readDate(folded) !== null;
}
