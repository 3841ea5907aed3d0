/** A text without what does not change its meaning: width, case, spaces and punctuation. */
export function fingerprint(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{S}\s]/gu, '');
}

/** The same with every number, Arabic or Chinese, replaced: texts that differ only in their figures are one template. */
export function template(text: string): string {
  return fingerprint(text).replaceAll(/[\d一二三四五六七八九十百千万两零〇]+/gu, '#');
}

/** An address without scheme, `www.`, trailing slash and fragment. */
export function addressKey(url: string): string {
  return url
    .trim()
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '');
}
