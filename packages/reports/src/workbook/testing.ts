import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

/** All sheets of a workbook by name, read back with the reader's own types. For tests. */
export async function sheetsOf(bytes: Uint8Array): Promise<Record<string, unknown[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** One part of a workbook as XML. For tests. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`No ${path} in the workbook`);
  return strFromU8(part);
}
