import type { ReactNode } from 'react';
import classes from './list-table.module.css';

export type ListColumn<Row> = {
  key: string;
  title: string;
  /** numbers stand at the right */
  numeric?: boolean;
  /** short values that stay on one line */
  nowrap?: boolean;
  /** names the row for screen readers */
  isRowHeader?: boolean;
  /** the title is read but not shown */
  hiddenTitle?: boolean;
  render: (row: Row) => ReactNode;
};

type Props<Row> = {
  label: string;
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** stands out as no longer in force */
  isMuted?: (row: Row) => boolean;
  /** a heading above the rows that belong together; rows come group by group, null is no heading */
  groupOf?: (row: Row) => string | null;
};

/** A short list as a table; on a phone each row becomes a card with its titles beside the values. */
export function ListTable<Row>({ label, columns, rows, rowKey, isMuted, groupOf }: Props<Row>) {
  const groups = [...Map.groupBy(rows, (row) => groupOf?.(row) ?? null)];
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-numeric={column.numeric || undefined}>
              <span className={column.hiddenTitle === true ? 'gk-visually-hidden' : undefined}>
                {column.title}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([group, own]) => (
        <tbody key={group}>
          {group !== null && (
            <tr data-group>
              <th scope="rowgroup" colSpan={columns.length}>
                {group}
              </th>
            </tr>
          )}
          {own.map((row) => (
            <tr key={rowKey(row)} data-muted={isMuted?.(row) || undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell<Row>({ column, row }: { column: ListColumn<Row>; row: Row }) {
  const props = {
    'data-title': column.hiddenTitle === true ? undefined : column.title,
    'data-numeric': column.numeric || undefined,
    'data-nowrap': column.nowrap || undefined,
  };
  return column.isRowHeader === true ? (
    <th scope="row" {...props}>
      {column.render(row)}
    </th>
  ) : (
    <td {...props}>{column.render(row)}</td>
  );
}
