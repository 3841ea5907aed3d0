import { useTranslations } from 'use-intl';
import { ledgerCheckOf } from '@gongkai/domain/metric';
import { RecordLink } from '#features/evaluation/record-link.tsx';
import { useFormat } from '#lib/format.ts';
import type { AssessedLeaf } from './cycle-data.ts';
import classes from './cycle.module.css';

/** What the system counted for a leaf, with the records that lost points. */
export function Counted({ leaf: { counted, rule } }: { leaf: Pick<AssessedLeaf, 'counted' | 'rule'> }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  if (counted === null) return <p className={classes['quiet']}>{t('counted.hidden')}</p>;
  if (rule === 'reviewer') return <p className={classes['quiet']}>{t('counted.marked')}</p>;
  const { metric, state, points, failing, failingCount } = counted;
  const ledger = metric === null ? null : (ledgerCheckOf(metric.key)?.ledger.key ?? null);
  return (
    <div>
      <p className={classes['counted']}>
        {state === 'measured' ? t('counted.points', { points: format.score(points) }) : t(`counted.${state}`)}
        {metric !== null && metric.denominator > 0 && (
          <span className={classes['quiet']}>
            {' '}
            {t('counted.figures', { numerator: metric.numerator, denominator: metric.denominator })}
          </span>
        )}
      </p>
      {failingCount > 0 && (
        <details>
          <summary>{t('counted.failing', { count: failingCount })}</summary>
          <ul className={classes['records']}>
            {failing.map((record) => (
              <li key={`${record.kind}-${record.id}`}>
                <RecordLink record={record} ledger={ledger} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
