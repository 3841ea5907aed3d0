import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useGroupName, useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { Result } from './cycle-data.ts';

export type Place = Result['ranking'][number];
type Props = {
  data: Pick<Result, 'ranking' | 'bands' | 'late' | 'partPeriods'>;
  onOpen: (search: { department?: string }) => void;
};

/** The announced ranking (公示); where departments and units are ranked among their like, each under a heading. */
export function ResultRanking({ data, onOpen }: Props) {
  const t = useTranslations('cycle');
  const evaluation = useTranslations('evaluation');
  const text = useLocalText();
  const format = useFormat();
  const groupName = useGroupName();
  const sizes = new Map(
    [...Map.groupBy(data.ranking, ({ group }) => group)].map(([group, own]) => [group, own.length]),
  );
  const bandName = (key: string | null) => {
    const band = data.bands.find((one) => one.key === key);
    return band === undefined ? '—' : text(band.name);
  };
  const columns: ListColumn<Place>[] = [
    {
      key: 'rank',
      title: evaluation('rank'),
      nowrap: true,
      render: ({ rank, tied }) => (rank === null ? '—' : tied ? evaluation('tied', { rank }) : rank),
    },
    {
      key: 'name',
      title: t('column.department'),
      isRowHeader: true,
      render: (place) =>
        place.readable ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onOpen({ department: place.departmentId })}
          >
            {place.name}
          </Button>
        ) : (
          place.name
        ),
    },
    {
      key: 'score',
      title: evaluation('score'),
      numeric: true,
      render: ({ score }) => (score === null ? '—' : format.score(score)),
    },
    { key: 'band', title: evaluation('band'), render: ({ band }) => bandName(band) },
    {
      key: 'note',
      title: t('column.note'),
      render: ({ departmentId, small }) =>
        [
          ...(data.late.includes(departmentId) ? [t('lateNote')] : []),
          ...data.partPeriods
            .filter((part) => part.departmentId === departmentId)
            .map(({ note, on }) => t(`partPeriod.${note}`, { on: format.shortDate(on) })),
          ...(small ? [t('result.small')] : []),
        ].join(t('semicolon')),
    },
  ];
  return (
    <ListTable
      label={t('result.ranking')}
      columns={columns}
      rows={data.ranking}
      rowKey={(place) => place.departmentId}
      groupOf={({ group }) =>
        group === null || sizes.size < 2
          ? null
          : evaluation('group', { name: groupName(group), count: sizes.get(group) ?? 0 })
      }
    />
  );
}
