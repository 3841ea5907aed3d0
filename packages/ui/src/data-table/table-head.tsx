import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import { nextSort } from './row-model.ts';
import type { DataColumn, TableState } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  columns: readonly DataColumn<Row>[];
  state: TableState;
  onState: (next: TableState) => void;
  /** the checkbox over all rows; none where rows cannot be selected */
  selection: { all: boolean; some: boolean; onToggle: () => void } | null;
};

/** The frozen head: a press on a name sorts. */
export function TableHead<Row>({ columns, state, onState, selection }: Props<Row>) {
  const { t } = useUiEnvironment();
  return (
    <thead className={classes['head']}>
      <tr aria-rowindex={1}>
        {selection !== null && (
          <th scope="col" className={classes['check']}>
            <Checkbox
              size="xs"
              aria-label={t('selectAll')}
              checked={selection.all}
              indeterminate={selection.some}
              onChange={selection.onToggle}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} state={state} onState={onState} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>({
  column,
  state,
  onState,
}: { column: DataColumn<Row> } & Pick<Props<Row>, 'state' | 'onState'>) {
  const { t } = useUiEnvironment();
  const direction =
    state.sort === column.id ? 'ascending' : state.sort === `-${column.id}` ? 'descending' : 'none';
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={direction} data-align={column.align} className={classes['headCell']}>
      {column.sortable === false ? (
        <span className={classes['headText']}>{column.header}</span>
      ) : (
        <button
          type="button"
          className={classes['sort']}
          title={t('sortBy', { column: column.header })}
          onClick={() => onState({ ...state, sort: nextSort(state.sort, column.id) })}
        >
          <span className={classes['headText']}>{column.header}</span>
          {direction !== 'none' && <Arrow size={14} aria-hidden />}
        </button>
      )}
    </th>
  );
}
