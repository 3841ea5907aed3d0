/** A pasted row: its cells, and the line of the text on which it begins (from 1). */
export type PastedRow = { line: number; cells: string[] };

/**
 * Reads what Excel puts on the clipboard: cells by tab, rows by line end, cells with tabs, line ends or quotes
 * between quotes with the quote doubled. Cells are trimmed; rows without any text are left out. Never throws: an
 * open quote runs to the end.
 */
export function parsePastedTable(text: string): PastedRow[] {
  const rows: PastedRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begins = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one !== '')) rows.push({ line: begins, cells });
    cells = [];
    begins = line;
  };
  const source = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? '';
    if (character === '\n') line += 1;
    if (quoted && character === '"' && source[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === '\t') endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  endRow();
  return rows;
}
