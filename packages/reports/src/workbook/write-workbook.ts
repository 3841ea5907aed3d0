import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node';
import { headingCell } from './cell.ts';
import { columnName, formulasOf, withFormulas } from './formula.ts';

type FileContent = Stream | Buffer | Blob;

/** One column of a table sheet; `width` in characters. */
export type ColumnDefinition<Row> = { title: string; width: number; cell: (row: Row) => Cell };

/** A sheet ready to be written; `filterTo` is the filter's range where the sheet has one. */
export type SheetDefinition = Sheet<FileContent> & { filterTo?: string };

/**
 * A table sheet: heading row (frozen), one row per record, a filter over all columns.
 * `frozenColumns` keeps the first columns in view.
 */
export function tableSheet<Row>(
  name: string,
  columns: ColumnDefinition<Row>[],
  rows: readonly Row[],
  frozenColumns = 0,
): SheetDefinition {
  return {
    sheet: name,
    data: [
      columns.map((column) => headingCell(column.title)),
      ...rows.map((row) => columns.map((column) => column.cell(row))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(frozenColumns > 0 && { stickyColumnsCount: frozenColumns }),
    orientation: 'landscape',
    filterTo: `${columnName(columns.length - 1)}${rows.length + 1}`,
  };
}

/** A workbook of these sheets, as the bytes of an .xlsx file. */
export async function writeWorkbook(sheets: SheetDefinition[]): Promise<Uint8Array> {
  const formulas = sheets.map(({ data }) => formulasOf(data));
  const features = [filterFeature(sheets), formulaFeature(formulas)];
  const buffer = await writeXlsxFile(sheets, {
    fontFamily: 'Microsoft YaHei',
    fontSize: 10,
    features,
  }).toBuffer();
  return new Uint8Array(buffer);
}

/** The writer knows no filters; the schema wants theirs directly after the rows. */
function filterFeature(sheets: SheetDefinition[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const filterTo = sheets[sheetIndex]?.filterTo;
            if (filterTo === undefined) return content;
            return content.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${filterTo}"/>`);
          },
        },
      },
    },
  };
}

/** The writer takes a formula or a value; a reader without a calculator needs both. */
function formulaFeature(formulas: readonly ReadonlyMap<string, string>[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) =>
            withFormulas(content, formulas[sheetIndex] ?? new Map()),
        },
      },
    },
  };
}
