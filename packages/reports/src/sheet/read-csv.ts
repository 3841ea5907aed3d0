import { refuse } from '@gongkai/domain/common';
import { DEFAULT_LIMITS, type SheetLimits, type SheetRows } from './sheet-refusal.ts';
import { tidyRows } from './tidy-rows.ts';

const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads a .csv file. UTF-8 (with or without a mark), UTF-16 with a mark, or GB18030, which Chinese Excel writes;
 * commas, tabs or semicolons. Refuses what is none of these encodings and what has too many rows.
 */
export function readCsv(bytes: Uint8Array, limits: SheetLimits = DEFAULT_LIMITS): SheetRows {
  if (bytes.length > limits.bytes)
    return refuse('sheet-too-large', { bytes: bytes.length, limit: limits.bytes });
  const text = decodeText(bytes);
  if (text === null) return refuse('sheet-encoding');
  return readTableText(text, limits);
}

/** Reads a table pasted from Excel (tabs) or the text of a .csv file. */
export function readTableText(text: string, limits: SheetLimits = DEFAULT_LIMITS): SheetRows {
  if (text.trim() === '') return refuse('sheet-empty');
  const rows = splitRows(text, guessDelimiter(text), limits.rows);
  if (rows === null) return refuse('sheet-too-many-rows', { rows: limits.rows + 1, limit: limits.rows });
  return tidyRows(rows, limits);
}

function decodeText(bytes: Uint8Array): string | null {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254') return decodeAs('utf-16le', bytes);
  if (mark === '254,255') return decodeAs('utf-16be', bytes);
  // Valid UTF-8 is almost never meant as GB18030, while nearly any bytes are valid GB18030: UTF-8 is asked first.
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** The delimiter that the first line holds most of, outside quotes; a comma where it holds none. */
function guessDelimiter(text: string): string {
  const line = (text.split(/\r?\n/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** RFC 4180: quoted fields may hold the delimiter, line breaks and doubled quotes. Null past `maxRows` filled rows. */
function splitRows(text: string, delimiter: string, maxRows: number): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let filled = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    if (row.some((value) => value.trim() !== '')) filled += 1;
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text.charAt((at += 1));
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === delimiter) endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
      if (filled > maxRows) return null;
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return filled > maxRows ? null : rows;
}
