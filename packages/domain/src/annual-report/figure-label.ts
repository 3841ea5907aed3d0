import type { LocalText } from '../indicator/text.ts';
import type { DisputeKind, DisputeResult, RequestColumn, RequestRow } from './form.ts';
import {
  DISCLOSURE_BLOCKS,
  DISPUTE_KIND_LABELS,
  DISPUTE_RESULT_LABELS,
  FEE_FIGURES,
  REQUEST_COLUMN_LABELS,
  REQUEST_ROW_LABELS,
  RESULT_GROUPS,
} from './labels.ts';

function joined(one: LocalText, other: LocalText, by: LocalText = { zh: '', en: ': ' }): LocalText {
  return { zh: `${one.zh}${by.zh}${other.zh}`, en: `${one.en}${by.en}${other.en}` };
}

const SLASH = { zh: '／', en: ' / ' };

/** The lines of table 2 in its order, groups put before their lines. */
export const REQUEST_LINES: readonly { row: RequestRow; label: LocalText }[] = [
  { row: 'new', label: REQUEST_ROW_LABELS.new },
  { row: 'carried', label: REQUEST_ROW_LABELS.carried },
  ...RESULT_GROUPS.flatMap(({ label, rows }) =>
    rows.map(({ row, label: own }) => ({ row, label: own === null ? label : joined(label, own) })),
  ),
  { row: 'concluded', label: REQUEST_ROW_LABELS.concluded },
  { row: 'pending', label: REQUEST_ROW_LABELS.pending },
];

/** The words of a line of table 2. Throws RangeError for one that the form does not have. */
export function requestLineLabel(row: string): LocalText {
  const line = REQUEST_LINES.find((one) => one.row === row);
  if (line === undefined) throw new RangeError(`table 2 has no line ${row}`);
  return line.label;
}

function inBlocks(key: string): LocalText | null {
  for (const { columns, rows } of DISCLOSURE_BLOCKS)
    for (const { label, figures } of rows) {
      const column = columns[figures.indexOf(key)];
      if (column !== undefined) return joined(label, column, SLASH);
    }
  return null;
}

/** A figure's place in words: 一、本年新收…／自然人. Throws RangeError for a key that the form does not have. */
export function figureLabel(key: string): LocalText {
  const [table, row = '', column = ''] = key.split('.');
  if (table === 'requests')
    return joined(requestLineLabel(row), REQUEST_COLUMN_LABELS[column as RequestColumn], SLASH);
  if (table === 'disputes')
    return joined(
      DISPUTE_KIND_LABELS[row as DisputeKind],
      DISPUTE_RESULT_LABELS[column as DisputeResult],
      SLASH,
    );
  const found = FEE_FIGURES.find(({ figure }) => figure === key)?.label ?? inBlocks(key);
  if (found === null) throw new RangeError(`the form has no figure ${key}`);
  return found;
}
