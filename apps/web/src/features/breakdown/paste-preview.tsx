import { Table } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import type { Options } from './breakdown-data.ts';
import classes from './breakdown.module.css';

type Row = RouterOutputs['breakdown']['previewImport']['rows'][number];

/** Pasted rows as they were read; what is wrong stands in the row, with the nearest known department. */
export function PastePreview({ rows, options }: { rows: readonly Row[]; options: Options }) {
  const t = useTranslations('breakdown');
  return (
    <div className={classes['previewScroll']}>
      <Table withTableBorder fz="xs" verticalSpacing={4} className={classes['preview']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('line')}</Table.Th>
            {(['title', 'lead', 'support', 'deadline', 'weight'] as const).map((column) => (
              <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
            ))}
            <Table.Th>{t('rowState')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <PreviewRow key={row.line} row={row} options={options} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function PreviewRow({ row, options }: { row: Row; options: Options }) {
  const t = useTranslations('breakdown');
  const format = useFormat();
  const nameOf = (id: string | null) => options.departments.find((one) => one.id === id)?.shortName ?? '—';
  const support =
    row.support === 'all' ? t('allDepartments') : row.support.map((id) => nameOf(id)).join('、') || '—';
  const deadline =
    row.deadline === null
      ? '—'
      : row.deadline.dueOn === null
        ? t(`cycle.${row.deadline.cycle}`)
        : format.shortDate(row.deadline.dueOn);
  return (
    <Table.Tr data-bad={row.errors.length > 0 || undefined}>
      <Table.Td>{row.line}</Table.Td>
      <Table.Td>{row.title}</Table.Td>
      <Table.Td>{nameOf(row.leadDepartmentId)}</Table.Td>
      <Table.Td>{support}</Table.Td>
      <Table.Td>{deadline}</Table.Td>
      <Table.Td ta="right">{(row.weight / 100).toFixed(2)}</Table.Td>
      <Table.Td>
        {row.errors.length === 0 ? (
          <span className={classes['good']}>
            <IconCheck size={14} aria-hidden /> {t('rowGood')}
          </span>
        ) : (
          <ul className={classes['rowErrors']}>
            {row.errors.map((error) => (
              <li key={`${error.column}-${error.code}-${error.value}`}>
                <IconAlertCircle size={14} aria-hidden />
                <span>
                  {t(`rowError.${error.code}`, { value: error.value })}
                  {error.nearest !== null && ` ${t('nearest', { name: error.nearest })}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
