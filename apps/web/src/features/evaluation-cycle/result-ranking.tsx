import { useTranslations } from 'use-intl';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useGroupName, useLocalText } from '#features/dashboard/shared/labels.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useFormat } from '#lib/format.ts';
import type { Result } from './cycle-data.ts';
import { resultLinks, resultSheetPath } from './result-links.ts';

export type Place = Result['ranking'][number];
type Props = {
  data: Pick<Result, 'evaluationId' | 'ranking' | 'bands' | 'late' | 'partPeriods'>;
  /** per cent; where it is 0, a self-assessment that is missing changes no score */
  selfWeight: number;
};

/**
 * The announced ranking (公示); where departments and units are ranked among their like, each under a heading. Sheets
 * that the reader may see, and their largest losses, are links.
 */
export function ResultRanking({ data, selfWeight }: Props) {
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
          <PathLink path={resultSheetPath(data.evaluationId, place.departmentId)}>{place.name}</PathLink>
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
    { key: 'band', title: evaluation('band'), nowrap: true, render: ({ band }) => bandName(band) },
    { key: 'worst', title: evaluation('worst'), render: (place) => <Worst data={data} place={place} /> },
    {
      key: 'note',
      title: t('column.note'),
      render: ({ departmentId, small }) =>
        [
          ...(data.late.includes(departmentId) ? [t('lateNote', { weight: selfWeight })] : []),
          ...data.partPeriods
            .filter((part) => part.departmentId === departmentId)
            .map(({ note, on }) => t(`partPeriod.${note}`, { on: format.shortDate(on) })),
          ...(small ? [t('result.small')] : []),
        ].join(t('semicolon')) || '—',
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

function Worst({ data, place }: Pick<Props, 'data'> & { place: Place }) {
  const text = useLocalText();
  const format = useFormat();
  const [worst] = place.lost;
  if (worst === undefined) return '—';
  const links = resultLinks(data.evaluationId, place.departmentId);
  return (
    <PathLink {...links.indicator(worst.key)}>
      {`${text(worst.name)} ${format.change(-worst.points)}`}
    </PathLink>
  );
}
