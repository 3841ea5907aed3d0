import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Ranking, type RankingRow } from '@gongkai/charts/ranking';
import { useFrameLabels, useGroupName } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import type { Board } from './board.ts';

/** The server's ranking as the chart draws it: ranks are the engine's own, never counted again here. */
function rankingRows(board: Board): RankingRow[] {
  const shortNames = new Map(board.departments.map(({ id, shortName }) => [id, shortName]));
  return board.ranking.map((row) => ({
    id: row.subjectId,
    label: shortNames.get(row.subjectId) ?? row.name,
    score: row.score,
    lost: row.score === null ? null : row.lostPoints,
    tasks: row.tasks,
    rank: row.rank,
    tied: row.tied,
    group: row.group,
    small: row.small,
  }));
}

/** Departments by score with the points they lost; a department opens its score sheet. */
export function RankingPanel({ board }: { board: Board }) {
  const t = useTranslations('dashboard.ranking');
  const frame = useFrameLabels(board.asOf);
  const navigate = useNavigate();
  const rows = rankingRows(board);
  const groupName = useGroupName();
  return (
    <Panel
      title={t('title')}
      note={rows.some(({ group }) => group) ? t('noteGroups') : t('note')}
      picture={t('file', { day: board.asOf })}
    >
      <Ranking
        rows={rows}
        ids={board.departments.map(({ id }) => id)}
        labels={{
          ...frame(t('title')),
          rank: t('rank'),
          department: t('department'),
          score: t('score'),
          lost: t('lost'),
          tasks: t('tasks'),
          rankText: (rank, tied, group) => {
            const text = t(tied ? 'tied' : 'rankText', { rank });
            return group === null || group === rows[0]?.group
              ? text
              : t('rankAmong', { group: groupName(group), rank: text });
          },
          unranked: t('unranked'),
          taskCount: (tasks) => t('taskCount', { tasks }),
          small: t('small'),
        }}
        onSelect={(id) => void navigate({ to: '/evaluation/$kind/$id', params: { kind: 'department', id } })}
      />
    </Panel>
  );
}
