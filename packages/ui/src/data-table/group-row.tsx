import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import type { Line } from './use-table-model.ts';
import type { DataColumn } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  group: Extract<Line<Row>, { kind: 'group' }>;
  line: number;
  columns: readonly DataColumn<Row>[];
  withCheck: boolean;
  focusColumn: number | null;
  onToggle: (id: string) => void;
};

/** The head of a group: its name, how many rows it has, and its totals under their columns. */
export function GroupRow<Row>({ group, line, columns, withCheck, focusColumn, onToggle }: Props<Row>) {
  const { t } = useUiEnvironment();
  const Arrow = group.open ? IconChevronDown : IconChevronRight;
  return (
    <tr aria-rowindex={line + 2} className={classes['group']}>
      {columns.map((column, index) => (
        <td
          key={column.id}
          colSpan={withCheck && index === 0 ? 2 : undefined}
          data-grid-cell={`${line}:${index}`}
          data-align={column.align}
          className={classes['cell']}
          tabIndex={focusColumn === index ? 0 : -1}
        >
          {index === 0 ? (
            <button
              type="button"
              tabIndex={-1}
              className={classes['groupButton']}
              aria-expanded={group.open}
              aria-label={t(group.open ? 'collapseGroup' : 'expandGroup', { name: group.label })}
              onClick={() => onToggle(group.id)}
            >
              <Arrow size={14} aria-hidden />
              <span className={classes['clip']}>{group.label}</span>
              <span className={classes['choiceCount']}>{group.rows.length}</span>
            </button>
          ) : (
            column.total?.(group.rows)
          )}
        </td>
      ))}
    </tr>
  );
}
