import { refuse } from '@gongkai/domain/common';
import { strToU8, zipSync } from 'fflate';
import { readSheet as readFirstSheet } from 'read-excel-file/node';
import { readCsv } from './read-csv.ts';
import { DEFAULT_LIMITS, type SheetLimits, type SheetRows } from './sheet-refusal.ts';
import { errorsAsText, fillMerged, mergedBlocks, sheetExtent, withoutEmptyCells } from './sheet-xml.ts';
import { tidyRows } from './tidy-rows.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * Reads an uploaded table: the first sheet of an .xlsx file, or a .csv file. The kind is told from the bytes, not
 * from a name. Cells come back as text: dates as `YYYY-MM-DD`, formulas as the value or the error Excel kept, merged cells with
 * their text in each cell. Refuses other kinds, old or locked .xls files, damage, emptiness and what passes the limits.
 */
export async function readSheet(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<SheetRows> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length === 0) return refuse('sheet-empty');
  if (bytes.length > bounds.bytes)
    return refuse('sheet-too-large', { bytes: bytes.length, limit: bounds.bytes });
  if (startsWith(bytes, ZIP)) return readXlsx(bytes, bounds);
  if (startsWith(bytes, OLE)) return refuse('sheet-old-format');
  if (startsWith(bytes, PDF)) return refuse('sheet-wrong-type');
  const table = readCsv(bytes, bounds);
  return !table.ok && table.refusal === 'sheet-encoding' ? refuse('sheet-wrong-type') : table;
}

async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<SheetRows> {
  const unpacked = unpackWorkbook(bytes, limits.bytes);
  if (!unpacked.ok) return unpacked;
  const { parts, sheetPath, sheetXml } = unpacked.value;
  const xml = errorsAsText(withoutEmptyCells(sheetXml));
  const extent = sheetExtent(xml);
  if (extent.rows === 0) return refuse('sheet-empty');
  if (extent.lastRow > limits.rows)
    return refuse('sheet-too-many-rows', { rows: extent.lastRow, limit: limits.rows });
  if (extent.columns > limits.columns) {
    return refuse('sheet-too-many-columns', { columns: extent.columns, limit: limits.columns });
  }
  // Packed anew, so that the reader sees the parts that were measured and no others.
  const archive = zipSync({ ...parts, [sheetPath]: strToU8(xml) }, { level: 0 });
  try {
    const cells = await readFirstSheet(Buffer.from(archive));
    const texts = cells.map((row) => row.map(cellText));
    return tidyRows(fillMerged(texts, mergedBlocks(xml)), limits);
  } catch {
    return refuse('sheet-damaged');
  }
}

/** 15 significant digits is what Excel keeps: 0.1 + 0.2 reads 0.3. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : '';
}

function dateText(value: Date): string {
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
