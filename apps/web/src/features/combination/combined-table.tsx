import { useTranslations } from 'use-intl';
import { shareSum } from '@gongkai/domain/combination';
import type { Band, LocalText } from '@gongkai/domain/indicator';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { useFormat } from '#lib/format.ts';
import { useGroupName, useLocalText } from '#features/dashboard/shared/labels.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { shareText, type CombinedScores } from './combination-data.ts';
import classes from './combination.module.css';

type Subject = CombinedScores['subjects'][number];
type Part = Subject['parts'][number];
/** Where the sheet behind a part's score stands; null where the reader may not see it. */
type SheetOf = (subject: Subject, part: Part) => { path: string; search: Record<string, string> } | null;

type Props = {
  label: string;
  subjects: readonly Subject[];
  parts: readonly { key: string; name: LocalText; weight: number; title?: string }[];
  bands: readonly Band[];
  sheetOf: SheetOf;
};

/** Subjects in rank order with each part’s score × weight, and the total they add up to; like among like. */
export function CombinedTable({ label, subjects, parts, bands, sheetOf }: Props) {
  const words = useTranslations('evaluation');
  const groupName = useGroupName();
  const columns = useColumns({ parts, bands, sheetOf });
  const groups = [...Map.groupBy(subjects, ({ group }) => group)];
  return groups.map(([group, own]) => {
    const heading =
      group === null || groups.length === 1
        ? null
        : words('group', { name: groupName(group), count: own.length });
    return (
      <div key={group}>
        {heading !== null && <h3 className={classes['groupName']}>{heading}</h3>}
        <ListTable
          label={heading === null ? label : `${label} ${heading}`}
          columns={columns}
          rows={own}
          rowKey={({ subject }) => subject.id}
        />
      </div>
    );
  });
}

function useColumns({ parts, bands, sheetOf }: Pick<Props, 'parts' | 'bands' | 'sheetOf'>) {
  const t = useTranslations('combination');
  const words = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const bandName = (key: string | null) => bands.find((band) => band.key === key)?.name;
  const columns: ListColumn<Subject>[] = [
    {
      key: 'rank',
      title: words('rank'),
      nowrap: true,
      render: ({ rank, tied }) =>
        rank === null ? (
          <span className={list['quiet']}>{words('unranked')}</span>
        ) : tied ? (
          words('tied', { rank })
        ) : (
          rank
        ),
    },
    { key: 'name', title: words('name'), isRowHeader: true, render: ({ name }) => name },
    ...parts.map(({ key, name, weight, title }): ListColumn<Subject> => ({
      key,
      title: t('partColumn', { name: title ?? text(name), weight: shareText(weight) }),
      numeric: true,
      render: (subject) => <PartCell subject={subject} partKey={key} sheetOf={sheetOf} />,
    })),
    {
      key: 'total',
      title: t('total'),
      numeric: true,
      render: ({ score }) =>
        score === null ? (
          <span className={list['quiet']}>{t('noTotal')}</span>
        ) : (
          <strong>{format.score(score)}</strong>
        ),
    },
    {
      key: 'band',
      title: words('band'),
      nowrap: true,
      render: ({ band, vetoes }) => {
        const name = bandName(band);
        return `${name === undefined ? '—' : text(name)}${vetoes.length > 0 ? ` (${t('vetoed')})` : ''}`;
      },
    },
  ];
  return columns;
}

/** The weights that a total stands on where a part is missing and the others count for it; null: all of them. */
function wholeOf({ score, parts, missing }: Subject): number | null {
  if (score === null || missing.length === 0) return null;
  return shareSum(parts.filter(({ key }) => !missing.includes(key)));
}

type CellProps = { subject: Subject; partKey: string; sheetOf: SheetOf };

/** `86.50 × 80% = 69.20`; without a score a gap, which is never a zero. */
function PartCell({ subject, partKey, sheetOf }: CellProps) {
  const t = useTranslations('combination');
  const format = useFormat();
  const text = useLocalText();
  const part = subject.parts.find(({ key }) => key === partKey);
  if (part === undefined || part.score === null)
    return (
      <span className={list['quiet']} title={t('partMissing')}>
        — <span className="gk-visually-hidden">{t('partMissing')}</span>
      </span>
    );
  const score = format.score(part.score);
  const sheet = sheetOf(subject, part);
  const whole = wholeOf(subject);
  return (
    <span className={list['nowrap']}>
      {sheet === null ? (
        score
      ) : (
        <PathLink
          path={sheet.path}
          search={sheet.search}
          className={classes['inText']}
          label={t('sheetOf', { name: subject.name, system: text(part.name), score })}
        >
          {score}
        </PathLink>
      )}
      {part.points !== null && (
        <span className={list['quiet']}>
          {' '}
          {t(whole === null ? 'timesIs' : 'timesOf', {
            weight: shareText(part.weight),
            whole: shareText(whole ?? 0),
            points: format.score(part.points),
          })}
        </span>
      )}
    </span>
  );
}
