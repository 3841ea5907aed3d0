import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { recordPath } from '#features/evaluation/record-path.ts';
import { useFormat } from '#lib/format.ts';
import type { RouterOutputs } from '#lib/trpc.ts';
import { useLocalText } from '../shared/labels.ts';
import { PathLink } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';
import classes from './department.module.css';

type Row = RouterOutputs['evaluation']['stake'][number];

/** How many rows stand open at first: what brings most. */
const FIRST = 30;
/** How many indicators a row names: those that move most. */
const NAMED = 3;

/** What each open thing would bring if it were done now, by which indicators, and the day from which that is lost. */
export function StakeTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('dashboard.department');
  const [showsAll, setShowsAll] = useState(false);
  if (rows.length === 0) return <p className={list['nothing']}>{t('noStake')}</p>;
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  return (
    <>
      <div className={list['scroll']}>
        <table className={`${list['list']} ${classes['stake']}`}>
          <caption className="gk-visually-hidden">{t('stake')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('task')}</th>
              <th scope="col">{t('stakeKind')}</th>
              <th scope="col">{t('lostOn')}</th>
              <th scope="col" data-figure>
                {t('gain')}
              </th>
              <th scope="col" data-figure>
                {t('avoided')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <StakeLine key={`${row.kind}-${row.record.id}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAll(true)}>
          {t('stakeAll', { count: rows.length })}
        </Button>
      )}
    </>
  );
}

function StakeLine({ row }: { row: Row }) {
  const t = useTranslations('dashboard.department');
  const comma = useTranslations('dashboard')('listComma');
  const format = useFormat();
  const text = useLocalText();
  const names = row.indicators.map(({ name }) => text(name));
  return (
    <tr>
      <th scope="row">
        <PathLink
          path={recordPath(row.record, row.ledger) ?? '/'}
          label={t('ifDone', { title: row.title, gain: format.change(row.gain) })}
        >
          {row.title}
        </PathLink>
        {names.length > 0 && (
          <div className={list['quiet']}>
            {t('stakeBy', {
              names: names.slice(0, NAMED).join(comma),
              count: names.length,
              more: Math.max(0, names.length - NAMED),
            })}
          </div>
        )}
      </th>
      <td className={list['nowrap']}>{t(`stakeKinds.${row.kind}`)}</td>
      <td className={list['nowrap']}>
        <LostOn row={row} />
      </td>
      <td data-figure className={classes['gain']} data-up={(row.gain ?? 0) > 0 || undefined}>
        {format.change(row.gain)}
      </td>
      <td data-figure className={list['nowrap']}>
        {row.avoided === null ? '—' : format.change(-row.avoided)}
      </td>
    </tr>
  );
}

function LostOn({ row }: { row: Row }) {
  const t = useTranslations('dashboard.department');
  const format = useFormat();
  if (row.lostOn !== null) return t('lostOnText', { day: format.shortDate(row.lostOn) });
  if (row.kind === 'record') return <span className={list['quiet']}>{t('mendable')}</span>;
  return <span className={list['quiet']}>{t(row.dueOn === null ? 'noDeadline' : 'alreadyLost')}</span>;
}
