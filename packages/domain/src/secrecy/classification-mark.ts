/** A secrecy mark found in a text: as written, its level, and the UTF-16 offset at which it begins. */
export type ClassificationMark = {
  mark: string;
  level: 'top-secret' | 'secret' | 'confidential';
  offset: number;
};

const LEVELS = { 绝: 'top-secret', 机: 'secret', 秘: 'confidential' } as const;

/**
 * Level, star and an optional term, with any spacing: 机密★, 秘密★10年, 绝 密 ★ 长期. The star, or 密级 before the
 * level, is what makes it a mark: the words alone occur in ordinary texts (保守国家秘密).
 */
const GAP = '[\\s\\u3000]*';
const LEVEL = `(?<level>[绝机秘])${GAP}密`;
const TERM = `(?:${GAP}(?:[0-9\uff10-\uff19一二三四五六七八九十]+${GAP}(?:年|个${GAP}月|月|日|天)|长${GAP}期))?`;
const STARRED = new RegExp(`${LEVEL}${GAP}[★☆]${TERM}`, 'u');
const LABELLED = new RegExp(`密${GAP}级${GAP}[:\uff1a]${GAP}${LEVEL}(?:${GAP}[★☆])?${TERM}`, 'u');

/**
 * The first secrecy mark in the text, or null. The system must not hold state secrets (保守国家秘密法): a text that
 * carries a mark is refused with `classified-text`.
 */
export function findClassificationMark(text: string): ClassificationMark | null {
  const found = [STARRED, LABELLED]
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .toSorted((a, b) => a.index - b.index)[0];
  if (!found) return null;
  const level = found.groups?.['level'];
  return level === '绝' || level === '机' || level === '秘'
    ? { mark: found[0], level: LEVELS[level], offset: found.index }
    : null;
}
