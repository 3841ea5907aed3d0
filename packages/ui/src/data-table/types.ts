import type { ReactNode } from 'react';

/** What a column sorts, filters and groups by; null is a gap and always comes last. */
export type ColumnValue = string | number | null;

/** One column of a {@link DataTable}. The first column is the row's name: frozen, and the title of its card. */
export type DataColumn<Row> = {
  id: string;
  /** with the unit, where there is one */
  header: string;
  value: (row: Row) => ColumnValue;
  /** what the cell shows; the value's text when left out */
  cell?: (row: Row) => ReactNode;
  /** pixels */
  width?: number;
  align?: 'start' | 'end';
  sortable?: boolean;
  /** offers the column's values to choose from */
  filterable?: boolean;
  groupable?: boolean;
  /** a place in an order of its own (departments, lights) in place of the value's, for sorting and groups */
  rank?: (value: ColumnValue) => number;
  /** the words for a value in filters and groups; the value's text when left out */
  label?: (value: ColumnValue) => string;
  /** the figure of a group and of all rows, made from their rows */
  total?: (rows: readonly Row[]) => ReactNode;
  /** an editor in place of the cell; call `done` when finished or given up */
  edit?: (row: Row, done: () => void) => ReactNode;
  /** whether this row's cell can be edited; always, where `edit` is given, when left out */
  editable?: (row: Row) => boolean;
  /** hidden until the reader chooses it */
  hidden?: boolean;
};

/** Everything of a table's view that belongs in the address bar; what is left out is the default. */
export type TableState = {
  /** column id, with `-` before it for descending */
  sort?: string;
  /** column id */
  group?: string;
  /** chosen values by column id; a gap is the empty string */
  filter?: Record<string, string[]>;
  /** text to find anywhere in a row */
  q?: string;
  /** ids of the columns shown, where they are not the default ones */
  columns?: string[];
  dense?: boolean;
};

/** The text under which a value is filtered and grouped. */
export function valueKey(value: ColumnValue): string {
  return value === null ? '' : String(value);
}
