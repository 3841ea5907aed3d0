/**
 * The source text that every anchor counts in: the byte order mark is dropped and every line end
 * (CRLF, CR, NEL, VT, FF, LS, PS) becomes one `\n`. Nothing else changes. Idempotent.
 */
export function normalizeSource(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n');
}

const FOLDED: Record<string, string> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u200B': ' ',
  '\uFEFF': ' ',
  '\uFF61': '。',
  '\uFF64': '、',
  '│': '|',
  '┃': '|',
  '﹙': '(',
  '﹚': ')',
  '○': '〇',
};

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  return FOLDED[unit] ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ');
}

/**
 * Full-width forms as half-width, odd spaces as a space. One code unit for one code unit, so that
 * an offset into the result is an offset into the source.
 */
export function foldWidth(source: string): string {
  return source.replace(/[\u3000\u00A0\u2000-\u200B\uFEFF\uFF61\uFF64│┃﹙﹚○\uFF01-\uFF5E]/g, foldUnit);
}
