import { useTranslations } from 'use-intl';
import type { DecisionDifference } from '@gongkai/domain/appeal';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ChangeFigure } from '#features/evaluation/change-figure.tsx';
import classes from './appeal.module.css';

type Props = { difference: DecisionDifference };

/** What a decision changes: the department's score, its indicators, and who changes places. Others keep their scores. */
export function Difference({ difference }: Props) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const { score, name, moves } = difference;
  const others = moves.filter(({ subject }) => subject.id !== difference.subject.id);
  return (
    <div className={classes['difference']}>
      <p>
        {t('difference.score', {
          name,
          before: format.score(score.before),
          after: format.score(score.after),
        })}{' '}
        <ChangeFigure change={score.change} />
      </p>
      <ChangedLeaves difference={difference} />
      <Places difference={difference} />
      <p className={classes['quiet']}>
        {t(others.length === 0 ? 'difference.nobodyElse' : 'difference.othersOnlyPlaces')}
      </p>
    </div>
  );
}

function ChangedLeaves({ difference }: Props) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const { locale } = useLanguage();
  const touched = difference.leaves.filter((leaf) => leaf.touched);
  const moved = difference.leaves.length - touched.length;
  if (touched.length === 0) return <p className={classes['quiet']}>{t('difference.noLeaf')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by key
    <div className={list['scroll']} tabIndex={0} role="region" aria-label={t('difference.leaves')}>
      <table className={list['list']}>
        <caption className="gk-visually-hidden">{t('difference.leaves')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('difference.indicator')}</th>
            <th scope="col" data-figure>
              {t('difference.before')}
            </th>
            <th scope="col" data-figure>
              {t('difference.after')}
            </th>
            <th scope="col" data-figure>
              {t('difference.change')}
            </th>
            <th scope="col">{t('difference.records')}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((leaf) => (
            <tr key={leaf.key}>
              <th scope="row">{locale === 'en' ? leaf.name.en : leaf.name.zh}</th>
              <td data-figure>{format.score(leaf.before)}</td>
              <td data-figure>{format.score(leaf.after)}</td>
              <td data-figure>
                <ChangeFigure change={leaf.change} />
              </td>
              <td>{leaf.cleared.map(({ label }) => label).join(locale === 'en' ? ', ' : '、') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved > 0 && <p className={classes['quiet']}>{t('difference.moved', { count: moved })}</p>}
    </div>
  );
}

function Places({ difference: { moves } }: Props) {
  const t = useTranslations('appeal');
  if (moves.length === 0) return null;
  return (
    <ul className={classes['places']} aria-label={t('difference.places')}>
      {moves.map(({ subject, name, before, after }) => (
        <li key={subject.id}>
          {t('difference.place', { name, before: before ?? '—', after: after ?? '—' })}
        </li>
      ))}
    </ul>
  );
}
