import type { ReactNode } from 'react';
import { ActionIcon, Button, Table } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

type Props<Row> = {
  label: string;
  heads: readonly string[];
  rows: readonly Row[];
  /** without it a row is known by its place */
  rowKey?: (row: Row) => string;
  cells: (row: Row, at: number) => readonly ReactNode[];
  /** names the button that takes a row away */
  removeLabel: (number: number) => string;
  addLabel: string;
  minWidth: number;
  onRemove: (at: number) => void;
  onAdd: () => void;
};

/** A short table to type into: a row for each step or band, one taken away at its end, one added below. */
export function RowsField<Row>(props: Props<Row>) {
  const { label, heads, rows, rowKey, cells, removeLabel, addLabel, minWidth, onRemove, onAdd } = props;
  const t = useTranslations('indicators');
  return (
    <div>
      <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} aria-label={label}>
        <Table withRowBorders={false} verticalSpacing={2} horizontalSpacing={4} captionSide="top">
          <Table.Caption className="gk-visually-hidden">{label}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
              <Table.Th>
                <span className="gk-visually-hidden">{t('acts')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              <Table.Tr key={rowKey?.(row) ?? at}>
                {cells(row, at).map((cell, column) => (
                  <Table.Td key={heads[column]}>{cell}</Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon aria-label={removeLabel(at + 1)} onClick={() => onRemove(at)}>
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </div>
  );
}
