import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { useFormat } from '#lib/format.ts';
import type { ResultSheet } from './cycle-data.ts';
import { EvidenceList } from './leaf-evidence.tsx';
import { useSourceRows, type SourceRow } from './source-rows.ts';

type Props = {
  view: ResultSheet['leaves'][number];
  appeals: ResultSheet['appeals'];
  announced: { points: number | null; possible: number };
};

/** What each source said of one indicator: figure, reason, evidence, who and when; what was announced stands last. */
export function ResultSources({ view, appeals, announced }: Props) {
  const t = useTranslations('result.sources');
  const cycle = useTranslations('cycle');
  const format = useFormat();
  const rows = useSourceRows()(view, appeals, announced);
  const columns: ListColumn<SourceRow>[] = [
    {
      key: 'source',
      title: cycle('column.source'),
      isRowHeader: true,
      nowrap: true,
      render: ({ source }) => source,
    },
    {
      key: 'points',
      title: t('points'),
      numeric: true,
      render: (row) =>
        row.key === 'announced' ? <strong>{format.score(row.points)}</strong> : format.score(row.points),
    },
    { key: 'words', title: t('reason'), render: ({ words }) => words || '—' },
    {
      key: 'evidence',
      title: t('evidence'),
      render: ({ evidence }): ReactNode =>
        evidence === null || evidence.length === 0 ? '—' : <EvidenceList evidence={evidence} />,
    },
    { key: 'by', title: t('by'), render: ({ by }) => by ?? '—' },
  ];
  return (
    <Panel title={t('title')} note={t('note', { most: format.score(view.most) })}>
      <ListTable label={t('title')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Panel>
  );
}
