const ENTITIES: Record<string, string> = {
  nbsp: '\u00A0',
  shy: '\u00AD',
  ensp: ' ',
  emsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '•',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  laquo: '«',
  raquo: '»',
  copy: '©',
};

const BLOCK = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HIDDEN = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'iframe',
  'select',
  'textarea',
]);

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return ENTITIES[body.toLowerCase()] ?? whole;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Line breaks in the markup are blanks, and none at all between Chinese characters. */
function flowText(text: string): string {
  return text
    .replace(/[ \t\r\n\f]*[\r\n][ \t\r\n\f]*/g, '\n')
    .replace(/(?<=[\u3000-\u9fff\uff01-\uff5e])\n(?=[\u3000-\u9fff\uff01-\uff5e])/g, '')
    .replace(/\n/g, ' ')
    .replace(/&(#?\w{1,10});/g, decodeEntity);
}

/** Offset just after the tag that opens at `from`; quoted attribute values may contain `>`. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const unit = html[at] ?? '';
    if (quote !== '') quote = unit === quote ? '' : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return at + 1;
  }
  return html.length;
}

/** The number that `<ol>` prints before an item; `null` in the stack stands for a `<ul>`. */
function listMark(lists: (number | null)[]): string {
  const last = lists.at(-1);
  if (last === undefined || last === null) return '';
  lists[lists.length - 1] = last + 1;
  return `${last + 1}. `;
}

function openTag(name: string, tag: string, lists: (number | null)[]): string {
  if (name === 'ol') lists.push(Number.parseInt(/start\s*=\s*["']?(\d{1,4})/i.exec(tag)?.[1] ?? '1', 10) - 1);
  if (name === 'ul') lists.push(null);
  const mark = name === 'li' ? listMark(lists) : '';
  return BLOCK.has(name) ? `\n${mark}` : '';
}

/**
 * The text of an HTML page or fragment: one line for each paragraph and table cell, scripts and styles
 * left out, numbers of ordered lists written out, entities resolved. Runs in linear time.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  const lists: (number | null)[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end > at) parts.push(flowText(html.slice(at, end)));
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close === -1 ? html.length : close + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase();
    if (name === undefined && !/^<[!?]/.test(html.slice(open, open + 2))) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    at = tagEnd(html, open);
    if (name === undefined) continue;
    const tag = html.slice(open, at);
    if (tag.startsWith('</')) {
      if (name === 'ol' || name === 'ul') lists.pop();
      parts.push(BLOCK.has(name) ? '\n' : '');
    } else if (HIDDEN.has(name) && !tag.endsWith('/>')) at = afterElement(html, name, at);
    else parts.push(openTag(name, tag, lists));
  }
  return tidy(parts.join(''));
}

/** Offset after the end tag of an element whose content is not shown. */
function afterElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found === null ? html.length : found.index + found[0].length;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
