import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Band, LocalText } from '@gongkai/domain/indicator';
import { useFormat } from '#lib/format.ts';
import { useGroupName, useLocalText } from '#features/dashboard/shared/labels.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { ScrollBox } from '#features/desk/scroll-box.tsx';
import type { CombinedScores } from './combination-data.ts';
import { shareText } from './combination-data.ts';
import classes from './combination.module.css';

type Subject = CombinedScores['subjects'][number];
type Part = Subject['parts'][number];
/** Where the sheet behind a part's score stands; null where the reader may not see it. */
export type SheetOf = (
  subject: Subject,
  part: Part,
) => { path: string; search: Record<string, string> } | null;

type Props = {
  label: string;
  subjects: readonly Subject[];
  parts: readonly { key: string; name: LocalText; weight: number; head: ReactNode }[];
  bands: readonly Band[];
  sheetOf: SheetOf;
};

/** Subjects in rank order with each part’s score × weight, and the total they add up to. */
export function CombinedTable({ label, subjects, parts, bands, sheetOf }: Props) {
  const t = useTranslations('combination');
  const words = useTranslations('evaluation');
  const groupName = useGroupName();
  const groups = [...Map.groupBy(subjects, ({ group }) => group)];
  return (
    <ScrollBox label={label}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words('rank')}</th>
            <th scope="col">{words('name')}</th>
            {parts.map(({ key, weight, head }) => (
              <th key={key} scope="col" data-figure className={classes['partHead']}>
                {head}{' '}
                <span className={list['nowrap']}>{t('timesWeight', { weight: shareText(weight) })}</span>
              </th>
            ))}
            <th scope="col" data-figure>
              {t('total')}
            </th>
            <th scope="col">{words('band')}</th>
          </tr>
        </thead>
        {groups.map(([group, own]) => (
          <tbody key={group}>
            {group !== null && groups.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={parts.length + 4}>
                  {words('group', { name: groupName(group), count: own.length })}
                </th>
              </tr>
            )}
            {own.map((subject) => (
              <Row key={subject.subject.id} subject={subject} bands={bands} sheetOf={sheetOf} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

type RowProps = { subject: Subject; bands: readonly Band[]; sheetOf: SheetOf };

function Row({ subject, bands, sheetOf }: RowProps) {
  const t = useTranslations('combination');
  const words = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  const { rank, tied, name, score, band, parts, vetoes } = subject;
  const bandName = bands.find(({ key }) => key === band)?.name;
  return (
    <tr>
      <td className={list['nowrap']}>
        {rank === null ? (
          <span className={list['quiet']}>{words('unranked')}</span>
        ) : tied ? (
          words('tied', { rank })
        ) : (
          rank
        )}
      </td>
      <th scope="row">{name}</th>
      {parts.map((part) => (
        <td key={part.key} data-figure>
          <PartCell subject={subject} part={part} sheet={sheetOf(subject, part)} />
        </td>
      ))}
      <td data-figure>
        {score === null ? (
          <span className={list['quiet']}>{t('noTotal')}</span>
        ) : (
          <strong>{format.score(score)}</strong>
        )}
      </td>
      <td className={list['nowrap']}>
        {bandName === undefined ? '—' : text(bandName)}
        {vetoes.length > 0 && ` (${t('vetoed')})`}
      </td>
    </tr>
  );
}

type CellProps = { subject: Subject; part: Part; sheet: ReturnType<SheetOf> };

/** `86.50 × 80% = 69.20`; without a score a gap, which is never a zero. */
function PartCell({ subject, part, sheet }: CellProps) {
  const t = useTranslations('combination');
  const format = useFormat();
  const text = useLocalText();
  if (part.score === null)
    return (
      <span className={list['quiet']} title={t('partMissing')}>
        — <span className="gk-visually-hidden">{t('partMissing')}</span>
      </span>
    );
  const score = format.score(part.score);
  return (
    <>
      {sheet === null ? (
        score
      ) : (
        <PathLink
          path={sheet.path}
          search={sheet.search}
          label={t('sheetOf', { name: subject.name, system: text(part.name), score })}
        >
          {score}
        </PathLink>
      )}
      {part.points !== null && (
        <span className={list['quiet']}>
          {' '}
          {t('timesIs', { weight: shareText(part.weight), points: format.score(part.points) })}
        </span>
      )}
    </>
  );
}
