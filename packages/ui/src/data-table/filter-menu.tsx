import { Button, Checkbox, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import { choicesOf } from './row-model.ts';
import type { DataColumn, TableState } from './types.ts';
import classes from './data-table.module.css';

type Props<Row> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  state: TableState;
  onState: (next: TableState) => void;
};

/** Chooses, column by column, which values are shown. */
export function FilterMenu<Row>({ columns, rows, state, onState }: Props<Row>) {
  const { t, locale } = useUiEnvironment();
  const active = Object.values(state.filter ?? {}).filter((chosen) => chosen.length > 0).length;

  function toggle(column: string, key: string) {
    const chosen = state.filter?.[column] ?? [];
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    onState({ ...state, filter: { ...state.filter, [column]: next } });
  }

  return (
    <Popover position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          size="xs"
          variant={active > 0 ? 'light' : 'subtle'}
          color={active > 0 ? 'accent' : 'gray'}
          leftSection={<IconFilter size={14} aria-hidden />}
        >
          {t('filter')}
          {active > 0 ? ` ${active}` : ''}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['filterMenu']}>
        {columns
          .filter((column) => column.filterable === true)
          .map((column) => (
            <fieldset key={column.id} className={classes['filterColumn']}>
              <legend>{column.header}</legend>
              {choicesOf(column, rows, locale).map(({ key, label, count }) => (
                <Checkbox
                  key={key}
                  size="xs"
                  label={
                    <>
                      {label} <span className={classes['choiceCount']}>{count}</span>
                    </>
                  }
                  checked={state.filter?.[column.id]?.includes(key) ?? false}
                  onChange={() => toggle(column.id, key)}
                />
              ))}
            </fieldset>
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}
