import type { RecordRef } from '@gongkai/domain/metric';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { recordPath } from './record-path.ts';

type Props = {
  record: RecordRef;
  ledger?: string | null;
  /** the record is no longer there: its name stays */
  isGone?: boolean;
};

/** A record behind a score by its name, leading to its page where it has one. */
export function RecordLink({ record, ledger = null, isGone = false }: Props) {
  const path = isGone ? null : recordPath(record, ledger);
  if (path === null) return <span>{record.label}</span>;
  return (
    <PathLink path={path} className={list['link']}>
      {record.label}
    </PathLink>
  );
}
