import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { ClockBar, ClockState } from './clock-mark.tsx';
import type { DeskRow, DeskSearch } from './desk-data.ts';
import { useNoClockWords } from './desk-words.ts';
import classes from './desk.module.css';

type Props = { rows: readonly DeskRow[]; search: DeskSearch; active: string | undefined };

/** The requests, most urgent first: each with its clock and what is due next. */
export function DeskList({ rows, search, active }: Props) {
  const t = useTranslations('desk');
  return (
    <nav className={classes['list']} aria-label={t('list.label')}>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              to="/ledgers/disclosure-request/desk"
              search={{ ...search, request: row.id }}
              className={classes['entry']}
              aria-current={row.id === active ? 'true' : undefined}
            >
              <Entry row={row} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entry({ row }: { row: DeskRow }) {
  const t = useTranslations('desk');
  const format = useFormat();
  const noClock = useNoClockWords();
  const { next } = row;
  return (
    <>
      <span className={classes['entryHead']}>
        <span className={classes['code']}>{row.code}</span>
        <ClockState clock={row.clock} />
      </span>
      <span className={classes['subject']}>{row.subject}</span>
      {row.clock === null ? (
        <span className={classes['quiet']}>{noClock(row.noClock)}</span>
      ) : (
        <ClockBar clock={row.clock} />
      )}
      <span className={classes['quiet']}>
        {row.departmentName}
        {next !== null && (
          <>
            {' · '}
            {t(`action.${next.action}`)}
            {next.by !== null && next.action !== 'reply' && ` ${format.shortDate(next.by)}`}
          </>
        )}
      </span>
    </>
  );
}
