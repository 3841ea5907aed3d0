import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { NoRows, Pages } from '#features/evaluation/failing-list.tsx';
import { RecordLink } from '#features/evaluation/record-link.tsx';
import { useRectificationWords } from '#features/evaluation/use-rectification-words.ts';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';

type Page = RouterOutputs['cycle']['resultFailing'];
type Row = Page['rows'][number];

/** The failing records as they were frozen, one page of them: each opens, or says that it is gone, and how it stands now. */
export function ResultRecords({ data, path }: { data: Page; path: string }) {
  const t = useTranslations('explain');
  const result = useTranslations('result');
  const text = useLocalText();
  const format = useFormat();
  const words = useRectificationWords();
  const { rows, page, pages, total, unnamed } = data;
  const columns: ListColumn<Row>[] = [
    {
      key: 'record',
      title: t('record'),
      isRowHeader: true,
      render: ({ record, ledger, there }) => <RecordLink record={record} ledger={ledger} isGone={!there} />,
    },
    { key: 'kind', title: t('kind'), nowrap: true, render: ({ record }) => t(`kinds.${record.kind}`) },
    {
      key: 'reason',
      title: t('reason'),
      render: ({ reason }) => (reason === null ? '—' : text(reason)),
    },
    {
      key: 'since',
      title: t('since'),
      nowrap: true,
      render: ({ since }) => (since === null ? '—' : format.fullDate(since)),
    },
    {
      key: 'standing',
      title: result('records.standing'),
      // A record that is there but nothing is known of is a gap, not gone.
      render: ({ there, standing }) =>
        there && standing === null ? '—' : words.state(there ? standing : null),
    },
    {
      key: 'evidence',
      title: t('print.columns.evidence'),
      render: ({ standing }) => words.evidence(standing),
    },
  ];
  if (rows.length === 0)
    return <NoRows none={t('noFailing')} total={total} pages={pages} path={path} search={{}} />;
  return (
    <>
      <ListTable
        label={t('failingCaption', { page, pages, total })}
        columns={columns}
        rows={rows}
        rowKey={({ record }) => `${record.kind}-${record.id}`}
      />
      {pages > 1 && <Pages page={page} pages={pages} total={total} path={path} search={{}} />}
      {unnamed > 0 && <p className={list['nothing']}>{result('records.unnamed', { count: unnamed })}</p>}
    </>
  );
}
