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
  '\u00AD': ' ',
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

/** A point that ends a Chinese sentence; the one of a mark (`一.`) at the start of a line does not. */
const FULL_STOP =
  /(?<=[\u4e00-\u9fff)”》〉"\]])\.(?=[\s\u4e00-\u9fff(“"《[]|$|\d{1,4}\s?(?:年|月|日|个|天|小时|季度)|\d{1,2}[.、](?!\d))/g;
const BARE_MARK =
  /(?:^|\n)[\s#>*|(]*(?:[一二三四五六七八九十百〇零]{1,5}|\(?[\d一二三四五六七八九十]{1,4}\)) {0,3}$/;

/**
 * Full-width forms as half-width, odd spaces as a space, and the point that ends a Chinese sentence as
 * `。`. One code unit for one code unit, so that an offset into the result is an offset into the source.
 */
export function foldWidth(source: string): string {
  const half = source.replace(
    /[\u3000\u00A0\u00AD\u200C-\u200F\u2060\u2000-\u200B\uFEFF\uFF61\uFF64│┃﹙﹚○\uFF01-\uFF5E]/g,
    foldUnit,
  );
  return half.replace(FULL_STOP, (point, at: number) =>
    BARE_MARK.test(half.slice(Math.max(0, at - 16), at)) ? point : '。',
  );
}
