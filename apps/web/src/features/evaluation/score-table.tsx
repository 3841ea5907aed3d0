import { Tooltip } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { PathLink, sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { useGroupName, useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import type { ScoreRow } from './score-rows.ts';
import { indicatorPath } from './indicator-path.ts';
import { ChangeFigure } from './change-figure.tsx';
import classes from './evaluation.module.css';

type Props = { rows: readonly ScoreRow[]; kind: 'department' | 'item'; snapshot: string | null };

const COLUMNS = 9;

/** Subjects in rank order, group by group where each is ranked among its like; each opens its sheet, each largest loss its place in the sheet. */
export function ScoreTable({ rows, kind, snapshot }: Props) {
  const t = useTranslations('evaluation');
  const groupName = useGroupName();
  const groups = [...Map.groupBy(rows, ({ group }) => group)];
  return (
    <div className={list['scroll']}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{t('ranking')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col" data-figure>
              {t('score')}
            </th>
            <th scope="col" className={classes['barColumn']}>
              <span className="gk-visually-hidden">{t('score')}</span>
            </th>
            <th scope="col">{t('band')}</th>
            <th scope="col" data-figure className={classes['changeColumn']}>
              {snapshot === null ? t('changeNone') : t('change', { snapshot })}
            </th>
            <th scope="col" data-figure>
              {t('lost')}
            </th>
            <th scope="col" className={classes['worstColumn']}>
              {t('worst')}
            </th>
            <th scope="col" data-figure>
              {t('tasks')}
            </th>
          </tr>
        </thead>
        {groups.map(([group, own]) => (
          <tbody key={group}>
            {group !== null && groups.length > 1 && (
              <tr className={classes['group']}>
                <th scope="rowgroup" colSpan={COLUMNS}>
                  {t('group', { name: groupName(group), count: own.length })}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <Row key={row.id} row={row} kind={kind} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, kind }: { row: ScoreRow; kind: Props['kind'] }) {
  const t = useTranslations('evaluation');
  const bands = useTranslations('dashboard.bands');
  const format = useFormat();
  const text = useLocalText();
  const path = sheetPath(kind, row.id);
  return (
    <tr data-unranked={row.rank === null || undefined}>
      <td className={list['nowrap']}>
        {row.rank === null ? (
          <span className={list['quiet']}>{t('unranked')}</span>
        ) : row.tied ? (
          t('tied', { rank: row.rank })
        ) : (
          row.rank
        )}
      </td>
      <th scope="row">
        <PathLink path={path}>{row.name}</PathLink>
      </th>
      <td data-figure>
        <PathLink
          path={path}
          label={t('pointsOf', {
            name: row.name,
            points: row.score === null ? t('noScore') : format.score(row.score),
          })}
        >
          <strong>{row.score === null ? t('noScore') : format.score(row.score)}</strong>
        </PathLink>
      </td>
      <td aria-hidden className={classes['barColumn']}>
        <span className={classes['bar']} data-none={row.score === null || undefined}>
          <span style={{ width: `${Math.min(100, (row.score ?? 0) / 100)}%` }} />
        </span>
      </td>
      <td className={list['nowrap']}>{row.band !== null && bands.has(row.band) ? bands(row.band) : '—'}</td>
      <td data-figure>
        <ChangeFigure change={row.change} />
      </td>
      <td data-figure>{row.score === null ? '—' : format.score(row.lost)}</td>
      <td>
        {row.worst !== null && (
          <PathLink path={indicatorPath(kind, row.id, row.worst.key)}>
            {`${text(row.worst.name)} ${format.change(-row.worst.points)}`}
          </PathLink>
        )}
      </td>
      <td data-figure>
        {row.small ? (
          <Tooltip label={t('smallHint')}>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the hint must be reachable by keyboard */}
            <span className={classes['small']} tabIndex={0}>{`${row.taskCount} · ${t('small')}`}</span>
          </Tooltip>
        ) : (
          row.taskCount
        )}
      </td>
    </tr>
  );
}
