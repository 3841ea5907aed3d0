import type { ReactNode } from 'react';
import { Button, Menu, NativeSelect, Pill, TextInput } from '@mantine/core';
import { IconColumns3, IconLineHeight, IconSearch } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import { GAP } from '../format/index.ts';
import { FilterMenu } from './filter-menu.tsx';
import { choicesOf, shownColumns } from './row-model.ts';
import type { DataColumn, TableState } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  count: number;
  state: TableState;
  onState: (next: TableState) => void;
  extra?: ReactNode;
};

/** Find, filter, group, columns, row height, and how many rows there are. */
export function TableToolbar<Row>({ columns, rows, count, state, onState, extra }: Props<Row>) {
  const { t } = useUiEnvironment();
  const groupable = columns.filter((column) => column.groupable === true);
  return (
    <div className={`${classes['toolbar']} gk-no-print`}>
      <TextInput
        size="xs"
        type="search"
        className={classes['find']}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={state.q ?? ''}
        onChange={(event) => onState({ ...state, q: event.currentTarget.value || undefined })}
      />
      {columns.some((column) => column.filterable === true) && (
        <FilterMenu columns={columns} rows={rows} state={state} onState={onState} />
      )}
      {groupable.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('groupBy')}
          value={state.group ?? ''}
          onChange={(event) => onState({ ...state, group: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('groupNone') },
            ...groupable.map(({ id, header }) => ({ value: id, label: `${t('groupBy')} ${header}` })),
          ]}
        />
      )}
      <ColumnsMenu columns={columns} state={state} onState={onState} />
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        className={classes['density']}
        leftSection={<IconLineHeight size={14} aria-hidden />}
        aria-pressed={state.dense === true}
        onClick={() => onState({ ...state, dense: state.dense === true ? undefined : true })}
      >
        {t('densityCompact')}
      </Button>
      {extra}
      <span className={classes['count']} role="status">
        {t('rows', { count })}
      </span>
    </div>
  );
}

function ColumnsMenu<Row>({ columns, state, onState }: Pick<Props<Row>, 'columns' | 'state' | 'onState'>) {
  const { t } = useUiEnvironment();
  const shown = shownColumns(columns, state);
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ id, header }) => (
          <Menu.CheckboxItem
            key={id}
            checked={shown.includes(id)}
            onChange={(checked) =>
              onState({
                ...state,
                columns: checked ? [...shown, id] : shown.filter((one) => one !== id),
              })
            }
          >
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The filters at work, each of which can be taken away. */
export function ActiveFilters<Row>({ columns, rows, state, onState }: Omit<Props<Row>, 'count' | 'extra'>) {
  const { t, locale } = useUiEnvironment();
  const active = columns.flatMap((column) => {
    const chosen = state.filter?.[column.id] ?? [];
    if (chosen.length === 0) return [];
    const choices = choicesOf(column, rows, locale);
    const words = chosen.map((key) => choices.find((choice) => choice.key === key)?.label ?? (key || GAP));
    return [{ id: column.id, text: `${column.header}: ${words.join(', ')}` }];
  });
  if (active.length === 0) return null;
  return (
    <div className={`${classes['filters']}`}>
      {active.map(({ id, text }) => (
        <Pill
          key={id}
          withRemoveButton
          removeButtonProps={{
            'aria-label': `${t('clearFilters')} ${text}`,
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => onState({ ...state, filter: { ...state.filter, [id]: [] } })}
        >
          {text}
        </Pill>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        className="gk-no-print"
        onClick={() => onState({ ...state, filter: undefined, q: undefined })}
      >
        {t('clearFilters')}
      </Button>
    </div>
  );
}
