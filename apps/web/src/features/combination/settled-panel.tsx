import { useState } from 'react';
import { Badge, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { Panel } from '#features/dashboard/shared/panel.tsx';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { settledPath, shareText, type CombinedScores, type SettledEntry } from './combination-data.ts';
import { SettleDialog } from './settle-dialog.tsx';
import classes from './combination.module.css';

type Props = {
  planId: string;
  /** null: of all combinations, also of those that are gone */
  combinationId: string | null;
  /** offers to settle this one */
  settle?: CombinedScores['combination'];
};

/** Totals over announced evaluations: each says by what it was weighed and whether an appeal has changed a part since. */
export function SettledPanel({ planId, combinationId, settle }: Props) {
  const t = useTranslations('combination');
  const trpc = useTRPC();
  const maySettle = useMay('evaluation.announce');
  const [settling, setSettling] = useState(false);
  const { data } = useSuspenseQuery(trpc.combination.results.queryOptions({ planId }));
  const rows = data.filter((row) => combinationId === null || row.combinationId === combinationId);
  return (
    <Panel
      title={t('settled')}
      note={t('settledNote')}
      actions={
        maySettle &&
        settle !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => setSettling(true)}>
            {t('settle')}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={list['nothing']}>{t(settle === undefined ? 'noSettledAny' : 'noSettled')}</p>
      ) : (
        <List rows={rows} named={combinationId === null} />
      )}
      {settling && settle !== undefined && (
        <SettleDialog planId={planId} combination={settle} onClose={() => setSettling(false)} />
      )}
    </Panel>
  );
}

function List({ rows, named }: { rows: readonly SettledEntry[]; named: boolean }) {
  const t = useTranslations('combination');
  const text = useLocalText();
  const format = useFormat();
  const name: ListColumn<SettledEntry> = {
    key: 'combination',
    title: t('combination'),
    render: ({ combinationName }) => text(combinationName),
  };
  const columns: ListColumn<SettledEntry>[] = [
    {
      key: 'title',
      title: t('settledTitle'),
      isRowHeader: true,
      render: (row) => (
        <>
          <PathLink path={settledPath(row.id)} className={classes['link']}>
            {t('numbered', { title: row.title, number: row.number })}
          </PathLink>{' '}
          {row.outdated.length > 0 && (
            <Badge color="yellow.9" variant="light">
              {t('outdated')}
            </Badge>
          )}
        </>
      ),
    },
    ...(named ? [name] : []),
    {
      key: 'parts',
      title: t('restsOn'),
      render: ({ parts }) => parts.map(({ title, weight }) => `${title} × ${shareText(weight)}`).join(' + '),
    },
    {
      key: 'overall',
      title: t('overall'),
      numeric: true,
      render: ({ overall }) => (overall === null ? '—' : format.score(overall)),
    },
    {
      key: 'made',
      title: t('settledOn'),
      render: (row) => t('changedBy', { at: format.fullDate(row.createdOn), name: row.createdByName }),
    },
  ];
  return <ListTable label={t('settled')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
