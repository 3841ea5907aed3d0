import { useTranslations } from 'use-intl';
import type { ResultNode } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import list from '#features/dashboard/shared/list.module.css';
import { RecordLink } from './record-link.tsx';
import classes from './evaluation.module.css';

/** Whether a leaf has deductions or additions that were listed one by one. */
export function hasListed({ occurrences }: ResultNode): boolean {
  return occurrences !== undefined && occurrences.length > 0;
}

/** Deductions and additions as they were listed: how much, how often, why, and the record where there is one. */
export function ListedOccurrences({ node }: { node: ResultNode }) {
  const t = useTranslations('explain');
  const format = useFormat();
  return (
    <ul className={classes['plain']}>
      {(node.occurrences ?? []).map(({ points, count, reason, record }, at) => (
        // Listed entries have no name of their own and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <strong>
            {points === null
              ? t('listedByRule', { count })
              : t('listed', { points: format.change(points), count })}
          </strong>{' '}
          {reason !== '' && <span className={list['quiet']}>{reason}</span>}{' '}
          {record !== null && <RecordLink record={record} />}
        </li>
      ))}
    </ul>
  );
}
