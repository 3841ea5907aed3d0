/** One level of a Word list. */
type Level = { format: string; text: string; start: number };
type List = { levels: Map<number, Level>; shared: string };

const HAN_DIGITS = '〇一二三四五六七八九';

/** Chinese counting as lists print it, up to 9999: 十, 二十一, 一百零一. */
function countInHan(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  let text = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += `${zero ? '零' : ''}${unit === 10 && digit === 1 && text === '' ? '' : (HAN_DIGITS[digit] ?? '')}${name}`;
      zero = false;
    }
  }
  return text;
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}

function printNumber(format: string, value: number): string {
  if (
    /chinese(?:Counting|LegalSimplified)|japaneseCounting|taiwaneseCounting|ideographTraditional/i.test(
      format,
    )
  )
    return countInHan(value);
  if (/EnclosedCircle/i.test(format))
    return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
  if (/ideographDigital|japaneseDigital/i.test(format))
    return [...String(value)].map((digit) => HAN_DIGITS[Number(digit)]).join('');
  if (format === 'lowerLetter') return String.fromCodePoint(96 + ((value - 1) % 26) + 1);
  if (format === 'upperLetter') return String.fromCodePoint(64 + ((value - 1) % 26) + 1);
  if (format === 'lowerRoman') return roman(Math.min(value, 399));
  if (format === 'upperRoman') return roman(Math.min(value, 399)).toUpperCase();
  return String(value);
}

function attribute(xml: string, element: string): string | null {
  return new RegExp(`<w:${element}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function elements(xml: string, name: string): { tag: string; body: string }[] {
  return [...xml.matchAll(new RegExp(`(<w:${name}\\s[^>]*>)([\\s\\S]*?)</w:${name}>`, 'g'))].map((found) => ({
    tag: found[1] ?? '',
    body: found[2] ?? '',
  }));
}

function own(tag: string, name: string): string {
  return new RegExp(`w:${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function readLevels(xml: string): Map<number, Level> {
  return new Map(
    elements(xml, 'lvl').map(({ tag, body }) => [
      Number(own(tag, 'ilvl')),
      {
        format: attribute(body, 'numFmt') ?? 'decimal',
        text: unescapeXml(attribute(body, 'lvlText') ?? ''),
        start: Number(attribute(body, 'start') ?? '1'),
      },
    ]),
  );
}

/** Lists by `numId`; lists on the same abstract numbering share their counters unless they start anew. */
function readLists(numbering: string): Map<string, List> {
  const abstracts = new Map(
    elements(numbering, 'abstractNum').map(({ tag, body }) => [own(tag, 'abstractNumId'), readLevels(body)]),
  );
  const lists = new Map<string, List>();
  for (const { tag, body } of elements(numbering, 'num')) {
    const numId = own(tag, 'numId');
    const abstractId = attribute(body, 'abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstractId) ?? []);
    for (const override of elements(body, 'lvlOverride')) {
      const level = Number(own(override.tag, 'ilvl'));
      const start = attribute(override.body, 'startOverride');
      const held = levels.get(level);
      if (start !== null && held !== undefined) levels.set(level, { ...held, start: Number(start) });
    }
    lists.set(numId, {
      levels,
      shared: body.includes('<w:startOverride') ? `num ${numId}` : `abstract ${abstractId}`,
    });
  }
  return lists;
}

/** `numId` and level by paragraph style, looking through `basedOn`. */
function readStyles(styles: string): Map<string, { numId: string; level: number }> {
  const all = new Map(elements(styles, 'style').map(({ tag, body }) => [own(tag, 'styleId'), body]));
  const numbered = new Map<string, { numId: string; level: number }>();
  for (const id of all.keys()) {
    let body = all.get(id);
    for (let depth = 0; body !== undefined && depth < 12; depth += 1) {
      const numId = attribute(body, 'numId');
      if (numId !== null) {
        numbered.set(id, { numId, level: Number(attribute(body, 'ilvl') ?? '0') });
        break;
      }
      body = all.get(attribute(body, 'basedOn') ?? '');
    }
  }
  return numbered;
}

function markOf(list: List, level: number, counters: Map<string, number[]>): string {
  const definition = list.levels.get(level);
  if (definition === undefined || definition.format === 'bullet' || definition.format === 'none') return '';
  const counts = counters.get(list.shared) ?? [];
  counters.set(list.shared, counts);
  counts.length = Math.min(counts.length, level + 1);
  for (let outer = 0; outer < level; outer += 1) counts[outer] ??= list.levels.get(outer)?.start ?? 1;
  counts[level] = counts[level] === undefined ? definition.start : (counts[level] ?? 0) + 1;
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return printNumber(list.levels.get(at)?.format ?? 'decimal', counts[at] ?? 1);
  });
}

const DELETED_END = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*?<w:(?:del|moveFrom)\s/;

/**
 * The document part with the marks of Word's automatic lists (一、, (一), 1.) written into their
 * paragraphs as text, since they exist nowhere in it. Parts are XML as stored; missing ones are ''.
 */
export function writeListMarks(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering);
  const styled = readStyles(styles);
  const counters = new Map<string, number[]>();
  const plain = document.replace(/<w:pPrChange\s[\s\S]*?<\/w:pPrChange>/g, '');
  return plain.replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole, properties: string) => {
    const style = styled.get(attribute(properties, 'pStyle') ?? '');
    const numId = attribute(properties, 'numId') ?? style?.numId;
    const list = numId === undefined ? undefined : lists.get(numId);
    // A paragraph whose end was deleted under tracked changes is part of the next one, which has its own mark.
    if (list === undefined || DELETED_END.test(properties)) return whole;
    const mark = markOf(list, Number(attribute(properties, 'ilvl') ?? style?.level ?? 0), counters);
    return mark === '' ? whole : `${whole}<w:r><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r>`;
  });
}
