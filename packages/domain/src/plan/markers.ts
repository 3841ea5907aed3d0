import { parseAnyNumber } from './numerals.ts';

/** Marker shapes from the outermost to the innermost that official documents use. */
export const MARKER_KINDS = [
  'part', // 第一部分、第一章
  'chapter', // 第一节
  'group', // a table's group cell, without a number
  'han', // 一、
  'han-paren', // (一)
  'article', // 第一条
  'arabic', // 1. 1、
  'dotted', // 1.1
  'arabic-paren', // (1)
  'arabic-rparen', // 1)
  'circled', // ①
] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A numbering mark at the start of a line; `length` counts its characters with the blanks after it. */
export type Marker = { kind: MarkerKind; number: number; length: number };

const HAN = '[一二三四五六七八九十百零〇]{1,5}';

const PATTERNS: [MarkerKind, RegExp][] = [
  ['part', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?(?:部分|章|篇|编)(?![节条])[\\s:、.]*`)],
  ['chapter', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?节[\\s:、.]*`)],
  ['article', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?条[\\s:、.]*`)],
  ['han', new RegExp(`^(${HAN})\\s{0,3}[、.,]\\s*(?!${HAN}(?:[、类级期档批等是]|季度|月))`)],
  ['han-paren', new RegExp(`^[(〔[【]\\s?(${HAN})\\s?[)〕\\]】]\\s*[、.]?\\s*`)],
  ['han-paren', new RegExp(`^(${HAN})\\s?\\)\\s*[、.]?\\s*`)],
  [
    'dotted',
    /^\d{1,2}\.(?:\d{1,2}\.)?(\d{1,2})(?:[\s、.]\s*|(?=[\u4e00-\u9fff《“"])(?![倍万亿元米公平个分版亩吨级月日号时%]))/,
  ],
  ['arabic', /^(\d{1,3})\s{0,3}[.、]\s*(?=(?:19|20)\d{2}\s?年|\d{1,2}月|\D|$)(?!\d{1,3}(?:[、号级类]))/],
  ['arabic', /^(\d{1,2}),\s*(?!\d)/],
  ['arabic-paren', /^\(\s?(\d{1,3})\s?\)\s*[、.]?\s*/],
  ['arabic-rparen', /^(\d{1,3})\s?\)\s*[、.]?\s*/],
];

/** Unicode's ready-made numbers: first code point, last code point, shape. */
const READY_MADE: [number, number, MarkerKind][] = [
  [0x2460, 0x2473, 'circled'],
  [0x2474, 0x2487, 'arabic-paren'],
  [0x2488, 0x249b, 'arabic'],
  [0x3220, 0x3229, 'han-paren'],
  [0x2776, 0x277f, 'circled'],
];

/**
 * The numbering mark that a trimmed, width-folded line begins with, or null. A year, a date, a
 * decimal, `一是` or a mark in mid-sentence is none.
 */
export function readMarker(folded: string): Marker | null {
  const head = folded.slice(0, 24);
  const code = head.charCodeAt(0);
  for (const [first, last, kind] of READY_MADE) {
    if (code >= first && code <= last) {
      const blanks = /^.[\s、.]*/.exec(head)?.[0].length ?? 1;
      return { kind, number: code - first + 1, length: blanks };
    }
  }
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(head);
    const number = found === null ? null : parseAnyNumber(found[1] ?? '');
    if (found !== null && number !== null && number > 0) return { kind, number, length: found[0].length };
  }
  return null;
}
