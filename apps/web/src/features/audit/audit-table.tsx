import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { prepareChanges, subjectName, valueText } from './prepare-changes.ts';
import classes from './audit.module.css';

export type AuditRow = RouterOutputs['audit']['list']['rows'][number];

/** Rows of the trail, newest first; each opens what was before and after. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const t = useTranslations('audit');
  const format = useFormat();
  const columns: ListColumn<AuditRow>[] = [
    { key: 'seq', title: t('column.seq'), numeric: true, render: ({ seq }) => seq },
    {
      key: 'at',
      title: t('column.at'),
      nowrap: true,
      render: ({ at, on }) => (
        <span>
          {format.instant(at, true)}
          {officeDayOf(at) !== on && (
            <span className={classes['quiet']}> {t('onDay', { on: format.shortDate(on) })}</span>
          )}
        </span>
      ),
    },
    { key: 'actor', title: t('column.actor'), nowrap: true, render: ({ actorName }) => actorName },
    {
      key: 'action',
      title: t('column.action'),
      nowrap: true,
      isRowHeader: true,
      render: ({ action }) => t(`action.${action}`),
    },
    {
      key: 'subject',
      title: t('column.subject'),
      render: (row) => <Subject row={row} />,
    },
    { key: 'change', title: t('column.change'), render: (row) => <Changes row={row} /> },
  ];
  return <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ seq }) => seq} />;
}

/** The office's own calendar day of an instant; in sample offices another day stands beside it. */
function officeDayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
}

/** What kind of record, and its name; its number's end where it bears no name. */
function Subject({ row }: { row: AuditRow }) {
  const t = useTranslations('audit');
  const type = t.has(`subject.${row.subjectType}`) ? t(`subject.${row.subjectType}`) : row.subjectType;
  const name = subjectName(row.before, row.after) ?? row.subjectName ?? `#${row.subjectId.slice(-6)}`;
  return (
    <span>
      <span className={classes['type']}>{type}</span> {name}
    </span>
  );
}

function Changes({ row }: { row: AuditRow }) {
  const t = useTranslations('audit');
  const changes = prepareChanges(row.before, row.after);
  const text = (value: unknown) => valueText(value, (key) => t(`word.${key}`));
  const label = (path: readonly string[]) =>
    path.map((key) => (t.has(`field.${key}`) ? t(`field.${key}`) : key)).join(' · ');
  if (changes.length === 0 && row.reason === null) return <span className={classes['quiet']}>—</span>;
  return (
    <details className={classes['details']}>
      <summary>
        {changes.length === 0
          ? t('reasonOnly')
          : t('changed', {
              count: changes.length,
              fields: changes
                .slice(0, 2)
                .map(({ path }) => label(path))
                .join(t('listSeparator')),
            })}
      </summary>
      {row.reason !== null && <p>{t('reason', { reason: row.reason })}</p>}
      <dl>
        {changes.map(({ path, before, after }) => (
          <div key={path.join('.')}>
            <dt>{label(path)}</dt>
            <dd>
              {row.before !== null && <del>{text(before)}</del>}
              {row.before !== null && row.after !== null && <span aria-hidden> → </span>}
              {row.after !== null && <ins>{text(after)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes['quiet']}>{t('hash', { hash: row.hash.slice(0, 16) })}</p>
    </details>
  );
}
