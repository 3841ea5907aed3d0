import { useTranslations } from 'use-intl';
import type { LostPoints } from '@gongkai/domain/scoring';
import { recordKey } from '@gongkai/domain/metric';
import { useFormat } from '#lib/format.ts';
import { PathLink } from '#features/dashboard/shared/path-link.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import type { SheetLinks } from './sheet-links.ts';
import { Reason } from './reason.tsx';
import { RecordLink } from './record-link.tsx';
import type { SheetData } from './score-tree.tsx';
import classes from './evaluation.module.css';

/** How many records each loss names here; the tree below has them all. */
const NAMED = 3;

type Props = {
  lost: readonly LostPoints[];
  links: SheetLinks;
  /** why records fail, by indicator, where it is known */
  reasons?: SheetData['reasons'];
};

/** The losses by size, each with the records that caused it. */
export function WhyNotFull({ lost, links, reasons = {} }: Props) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const text = useLocalText();
  if (lost.length === 0) return <p className={list['nothing']}>{t('fullMarks')}</p>;
  const most = Math.max(...lost.map(({ points }) => points), 1);
  return (
    <ol className={classes['losses']}>
      {lost.map((loss) => (
        <li key={loss.key}>
          <PathLink {...links.indicator(loss.key)} className={list['link']}>
            {text(loss.name)}
          </PathLink>
          <span className={classes['lossBar']} aria-hidden>
            <span style={{ width: `${(loss.points / most) * 100}%` }} />
          </span>
          <strong title={t('lostBy', { points: format.score(loss.points) })}>
            {format.change(-loss.points)}
          </strong>
          <span className={classes['records']}>
            {loss.failing.slice(0, NAMED).map((record) => (
              <span key={`${record.kind}-${record.id}`}>
                <RecordLink record={record} />
                <Reason reason={reasons[loss.key]?.[recordKey(record)]} />
              </span>
            ))}
            {loss.failingCount > NAMED && (
              <span className={list['quiet']}>{t('more', { count: loss.failingCount - NAMED })}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
