import { personalKind, scaleOf, type Field, type FieldValue, type Ledger } from '@gongkai/domain/ledger';
import type { DataColumn } from '@gongkai/ui/data-table';
import { DueCell } from '../due-cell.tsx';
import { RecordLight } from '../record-light.tsx';
import { ExpiryMark } from '../expiry-mark.tsx';
import type { LedgerRow } from '../ledger-data.ts';
import classes from '../ledger.module.css';

/** What columns are made of besides the definition. */
export type ColumnWords = {
  t: (key: string, values?: Record<string, string | number>) => string;
  /** the reader's language of a definition's text */
  text: (text: { zh: string; en: string }) => string;
  /** words for a field's value */
  value: (field: Field, value: FieldValue) => string;
  shortDate: (day: string) => string;
  instant: (instant: string) => string;
};

/** Ids that the server knows as columns of every ledger. */
const COMMON: ReadonlySet<string> = new Set(['number', 'label', 'department', 'period', 'due', 'updated']);
const UNSORTED: ReadonlySet<Field['type']> = new Set([
  'choices',
  'files',
  'place',
  'reference',
  'long-text',
  'department',
]);

function fieldColumn(
  ledger: Ledger,
  { key, field }: Ledger['fields'][number],
  words: ColumnWords,
): DataColumn<LedgerRow> {
  const isNumber = field.type === 'integer' || field.type === 'decimal' || field.type === 'money';
  const unit =
    field.type === 'money'
      ? words.t('unit.yuan')
      : 'unit' in field && field.unit
        ? words.text(field.unit)
        : '';
  const isClashing = COMMON.has(key);
  return {
    id: isClashing ? `field:${key}` : key,
    header:
      unit === '' ? words.text(field.label) : words.t('withUnit', { label: words.text(field.label), unit }),
    value: (row) => words.value(field, row.values[key] ?? null),
    sortable: !isClashing && personalKind(field) === null && !UNSORTED.has(field.type),
    align: isNumber ? 'end' : 'start',
    width: isNumber ? 120 + scaleOf(field) * 4 : field.type === 'day' ? 128 : 160,
    hidden: !ledger.columns.includes(key),
  };
}

function publicationColumns(ledger: Ledger, words: ColumnWords): DataColumn<LedgerRow>[] {
  return ledger.publications.map(({ key, name }) => ({
    id: `publication:${key}`,
    header: words.text(name),
    value: (row) => row.publications[key]?.on ?? null,
    cell: (row) => {
      const publication = row.publications[key] ?? null;
      return publication === null ? (
        <span className={classes['quiet']}>{words.t('notPublished')}</span>
      ) : (
        words.shortDate(publication.on)
      );
    },
    width: 128,
    hidden: !ledger.columns.includes(`publication:${key}`),
  }));
}

/** The columns of a ledger's list, from its definition: its name frozen first, then how it stands, then its fields. */
export function ledgerColumns(ledger: Ledger, words: ColumnWords): DataColumn<LedgerRow>[] {
  const { t, text } = words;
  const label = ledger.fields.find(({ key }) => key === ledger.label);
  const rest = ledger.fields.filter(({ key }) => key !== ledger.label);
  // In the order that the definition shows them in; those hidden at first come after.
  const place = (key: string) =>
    ledger.columns.includes(key) ? ledger.columns.indexOf(key) : ledger.columns.length;
  const own = [
    ...rest.map((one) => ({ key: one.key, column: fieldColumn(ledger, one, words) })),
    ...publicationColumns(ledger, words).map((column) => ({ key: column.id, column })),
  ].toSorted((a, b) => place(a.key) - place(b.key));
  return [
    {
      id: 'label',
      header: label === undefined ? t('column.label') : text(label.field.label),
      value: (row) => row.label,
      cell: (row) => (
        <>
          <span className={classes['number']}>{row.number}</span>{' '}
          {row.label === '' ? t('unnamed') : row.label}
        </>
      ),
      width: 300,
    },
    {
      id: 'light',
      header: t('column.light'),
      value: (row) => row.light,
      cell: (row) => <RowLight row={row} words={words} />,
      sortable: false,
      width: 104,
    },
    {
      id: 'due',
      header: t('column.due'),
      value: (row) => row.dueOn,
      cell: (row) => <DueCell on={row.dueOn} state={row.dueState} />,
      width: 264,
    },
    {
      id: 'failing',
      header: t('column.failing'),
      value: (row) => row.failing.length,
      cell: (row) => <Failing ledger={ledger} row={row} words={words} />,
      sortable: false,
      width: 190,
    },
    ...own.map(({ column }) => column),
    { id: 'department', header: t('column.department'), value: (row) => row.departmentName, width: 110 },
    {
      id: 'period',
      header: t('column.period'),
      value: (row) => (row.periodOn === null ? null : words.shortDate(row.periodOn)),
      width: 128,
      hidden: true,
    },
    {
      id: 'number',
      header: t('column.number'),
      value: (row) => row.number,
      align: 'end',
      width: 88,
      hidden: true,
    },
    {
      id: 'updated',
      header: t('column.updated'),
      value: (row) => words.instant(row.updatedAt),
      width: 150,
      hidden: true,
    },
  ];
}

function RowLight({ row, words }: { row: LedgerRow; words: ColumnWords }) {
  return row.voidedOn === null ? (
    <RecordLight record={row} />
  ) : (
    <span className={classes['quiet']}>{words.t('voided')}</span>
  );
}

function Failing({ ledger, row, words }: { ledger: Ledger; row: LedgerRow; words: ColumnWords }) {
  if (row.failing.length === 0)
    return row.warnings.length === 0 ? (
      <span className={classes['quiet']}>{words.t('failing.none')}</span>
    ) : (
      <ExpiryMark warnings={row.warnings} />
    );
  const names = row.failing.map((key) => {
    const check = ledger.checks.find((one) => one.key === key);
    return check === undefined ? key : words.text(check.name);
  });
  return (
    <span className={classes['failing']} title={names.join('\n')}>
      {words.t('failing.some', { count: names.length, first: names[0] ?? '' })}
    </span>
  );
}
