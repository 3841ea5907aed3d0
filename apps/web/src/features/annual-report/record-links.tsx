import { Link } from '@tanstack/react-router';
import { useFormat } from '#lib/format.ts';
import type { ReportRecord } from './report-data.ts';
import classes from './annual-report.module.css';

/** Ledger records as links, with the day by which they count. */
export function RecordLinks({ records }: { records: readonly ReportRecord[] }) {
  const format = useFormat();
  return (
    <ul className={classes['records']}>
      {records.map(({ id, ledger, number, label, on }) => (
        <li key={id}>
          <Link to="/ledgers/$key/$id" params={{ key: ledger, id }} className="gk-link">
            #{number} {label}
          </Link>
          {on !== null && <span className={classes['quiet']}> {format.shortDate(on)}</span>}
        </li>
      ))}
    </ul>
  );
}
