import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan, segments, type ParsedPlan } from './index.ts';
import { foldWidth } from './normalize-source.ts';

const FOLDER = new URL('./fixtures/shapes/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.txt'))
  .map((name) => name.replace('.expected.txt', ''));

function read(name: string): string {
  return readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8');
}

function itemLines(item: ParsedPlan['sections'][number]['items'][number]): string[] {
  const line = (number: number, heading: string | null, text: string): string =>
    `${number} ${heading ?? '-'} | ${text.replaceAll('\n', '⏎')}`;
  return [
    line(item.number, item.heading, item.text),
    ...item.children.map((child) => `  . ${line(child.number, child.heading, child.text)}`),
    ...item.responsibility.map(
      ({ role, departments, inherited }) => `  @ ${role} ${departments.join('、')}${inherited ? ' *' : ''}`,
    ),
    ...item.time.map(({ kind, source }) => `  > ${kind} ${source}`),
  ];
}

/** A reading as the lines of an `.expected.txt`: figures, `#` sections, items, `.` sub-points, `@` who, `>` when. */
function outlineOf(parsed: ParsedPlan): string[] {
  const { title, documentNumber, indexNumber, issuer, date } = parsed;
  return [
    `title=${title ?? ''}`,
    `number=${documentNumber ?? ''}`,
    `index=${indexNumber ?? ''}`,
    `issuer=${issuer ?? ''}`,
    `date=${date ?? ''}`,
    ...parsed.sections.flatMap(({ number, heading, items }) => [
      `# ${number ?? '-'} ${heading ?? '-'}`,
      ...items.flatMap(itemLines),
    ]),
    ['unplaced', ...parsed.unplaced.map(({ line }) => line)].join(' '),
  ].map((line) => line.trimEnd());
}

/** The expected lines; `…` in one stands for any words, and is written out from the reading it fits. */
function expectedOf(name: string, outline: string[]): string[] {
  const lines = read(`${name}.expected`).trimEnd().split('\n');
  return lines.map((line, index) => {
    const [head = '', tail] = line.trimEnd().split('…');
    const actual = outline[index] ?? '';
    const fits = tail !== undefined && actual.startsWith(head) && actual.endsWith(tail);
    return fits ? actual : line.trimEnd();
  });
}

/** The outline without widths and blanks. */
function bare(parsed: ParsedPlan): string[] {
  return outlineOf(parsed).map((line) => foldWidth(line).replaceAll(/\s+/g, '').replaceAll('.', '。'));
}

function onEachLine(change: (line: string) => string): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .map((line) => (/[|\t]/.test(line) ? line : change(line)))
      .join('\n');
}

function toHalf(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

const VARIANTS: [string, (text: string) => string][] = [
  ['CRLF and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['full-width indents', onEachLine((line) => `\u3000\u3000${line}`)],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['blanks at the ends of lines', onEachLine((line) => `${line} \u3000\u00A0`)],
  ['tabs around lines', onEachLine((line) => `\t${line}\t`)],
  ['zero-width characters around lines', onEachLine((line) => `\u200B${line}\u200D`)],
  ['half-width marks, stops included', (text) => toHalf(text).replaceAll('。', '.')],
  ['full-width points for stops', (text) => text.replaceAll('。', '．')],
];

describe.each(NAMES)('%s', (name) => {
  const text = read(name);

  it('reads as a clerk would', () => {
    const outline = outlineOf(parsePlan(text));
    expect(outline).toEqual(expectedOf(name, outline));
  });

  it.each(VARIANTS)('reads the same with %s', (_, change) => {
    const parsed = parsePlan(change(text));
    expect(bare(parsed)).toEqual(bare(parsePlan(text)));
    expect(
      segments(parsed)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(parsed.source);
  });

  it('reads the same with blank lines between all lines', () => {
    const withoutUnplaced = (parsed: ParsedPlan): string[] => bare(parsed).slice(0, -1);
    expect(withoutUnplaced(parsePlan(text.replaceAll('\n', '\n\n')))).toEqual(
      withoutUnplaced(parsePlan(text)),
    );
  });
});
