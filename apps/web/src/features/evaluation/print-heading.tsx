import { useTranslations } from 'use-intl';
import type { SubjectResult } from '@gongkai/domain/scoring';
import { useFormat } from '#lib/format.ts';
import classes from './print.module.css';

type Props = {
  title: string;
  /** term and value: office, period, version, checksum */
  entries: readonly [string, string][];
  sheet: Pick<SubjectResult, 'score' | 'rank' | 'tied'>;
  band: string;
};

/** The head of a printed score sheet: whose it is, what it rests on, and the total. */
export function PrintHeading({ title, entries, sheet, band }: Props) {
  const t = useTranslations('explain.print');
  const format = useFormat();
  return (
    <header>
      <h1 className={classes['title']}>{title}</h1>
      <dl className={classes['head']}>
        {entries.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['score']}>
        {t('score', {
          score: format.score(sheet.score),
          band,
          rank: sheet.rank ?? 'none',
          tied: sheet.tied ? 'yes' : 'no',
        })}
      </p>
    </header>
  );
}
