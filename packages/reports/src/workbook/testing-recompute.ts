import { strFromU8, unzipSync } from 'fflate';

type Sheets = ReadonlyMap<string, ReadonlyMap<string, { value: number | null; formula: string | null }>>;

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Numbers and formulas of every sheet as they stand in the file. For tests. */
function readFormulas(bytes: Uint8Array): Sheets {
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const relations = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    [...part('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const target = relations.get(attribute(tag, 'r:id')) ?? '';
      const cells = [
        ...part(`xl/${target.replace(/^\/xl\//, '')}`).matchAll(/<c r="([A-Z]+\d+)"([^>/]*)>(.*?)<\/c>/g),
      ];
      return [
        plain(attribute(tag, 'name') ?? ''),
        new Map(
          cells.map(([, address = '', attributes = '', inner = '']) => {
            const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
            const isNumber = !/\bt="(?:s|str|inlineStr)"/.test(attributes);
            const formula = /<f>([^<]*)<\/f>/.exec(inner)?.[1];
            return [
              address,
              {
                value: isNumber && value !== undefined ? Number(value) : null,
                formula: formula === undefined ? null : plain(formula),
              },
            ];
          }),
        ),
      ];
    }),
  );
}

const TOKEN = /\s*('(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/(),:])/y;

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (found === null) throw new Error(`cannot read the formula ${formula}`);
    tokens.push(found[1] ?? '');
  }
  return tokens;
}

function columnOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
}

type Values = (number | null)[];
/** A formula being read: where it stands, and what is still to come. */
type Reading = { sheets: Sheets; sheet: string; tokens: string[]; at: number };

function peek(reading: Reading): string {
  return reading.tokens[reading.at] ?? '';
}

function take(reading: Reading): string {
  const token = peek(reading);
  reading.at += 1;
  return token;
}

function sum(values: Values): number {
  return values.reduce<number>((all, one) => all + (one ?? 0), 0);
}

function valueAt(sheets: Sheets, sheet: string, address: string): number | null {
  const cell = sheets.get(sheet)?.get(address.replaceAll('$', ''));
  if (cell === undefined) return null;
  return cell.formula === null ? cell.value : evaluate(sheets, sheet, cell.formula);
}

function placeOf(address: string): { column: number; row: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return { column: columnOf(letters), row: Number(digits) };
}

function rangeAt(sheets: Sheets, sheet: string, from: string, to: string): Values {
  const [start, end] = [placeOf(from), placeOf(to)];
  return [...(sheets.get(sheet)?.keys() ?? [])]
    .filter((address) => {
      const { column, row } = placeOf(address);
      return column >= start.column && column <= end.column && row >= start.row && row <= end.row;
    })
    .map((address) => valueAt(sheets, sheet, address));
}

function reference(reading: Reading, sheet: string): Values {
  const from = take(reading);
  if (peek(reading) !== ':') return [valueAt(reading.sheets, sheet, from)];
  take(reading);
  return rangeAt(reading.sheets, sheet, from, take(reading));
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(15))) / scale;
}

function call(reading: Reading, name: string): number {
  take(reading);
  const args: Values[] = [];
  while (peek(reading) !== ')') {
    args.push(operand(reading));
    if (peek(reading) === ',') take(reading);
  }
  take(reading);
  const [first = [], second = []] = args;
  if (name === 'SUM') return sum(args.flat());
  if (name === 'MAX') return Math.max(...args.flat().map((one) => one ?? 0));
  if (name === 'ROUND') return round(sum(first), second[0] ?? 0);
  if (name === 'RANK') return 1 + second.filter((one) => one !== null && one > sum(first)).length;
  throw new Error(`no function ${name}`);
}

function factor(reading: Reading): Values {
  const token = peek(reading);
  if (!/^[-('\dA-Z$]/.test(token)) throw new Error(`unexpected ${token}`);
  if (/^\$?[A-Z]{1,3}\$?\d+$/.test(token)) return reference(reading, reading.sheet);
  take(reading);
  if (token === '-') return [-sum(factor(reading))];
  if (token.endsWith('!')) return reference(reading, token.slice(1, -2).replaceAll("''", "'"));
  if (/^\d/.test(token)) return [Number(token)];
  if (token !== '(') return [call(reading, token)];
  const inner = operand(reading);
  take(reading);
  return inner;
}

function term(reading: Reading): Values {
  let value = factor(reading);
  while (/^[*/]$/.test(peek(reading))) {
    const isTimes = take(reading) === '*';
    const right = sum(factor(reading));
    value = [isTimes ? sum(value) * right : sum(value) / right];
  }
  return value;
}

function operand(reading: Reading): Values {
  let value = term(reading);
  while (/^[-+]$/.test(peek(reading))) {
    const sign = take(reading) === '+' ? 1 : -1;
    value = [sum(value) + sign * sum(term(reading))];
  }
  return value;
}

/** Excel's own arithmetic over the few functions our workbooks use: SUM, MAX, ROUND, RANK and + - * /. */
function evaluate(sheets: Sheets, sheet: string, formula: string): number {
  return sum(operand({ sheets, sheet, tokens: tokensOf(formula), at: 0 }));
}

/** One formula of a workbook: the value kept beside it, and what it computes to. */
export type Recomputed = {
  sheet: string;
  address: string;
  formula: string;
  kept: number | null;
  computed: number;
};

/** Computes every formula of a workbook from its numbers alone. For tests. */
export function recompute(bytes: Uint8Array): Recomputed[] {
  const sheets = readFormulas(bytes);
  return [...sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([address, { formula, value }]) =>
      formula === null
        ? []
        : [{ sheet, address, formula, kept: value, computed: evaluate(sheets, sheet, formula) }],
    ),
  );
}
