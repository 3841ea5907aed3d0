import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import classes from './evaluation.module.css';

/** A change in points with sign, arrow and, for those who hear it, its word. */
export function ChangeFigure({ change }: { change: number | null }) {
  const t = useTranslations('ui');
  const format = useFormat();
  if (change === null) return <>—</>;
  const word = change > 0 ? 'scoreUp' : change < 0 ? 'scoreDown' : 'scoreSame';
  const arrow = change > 0 ? '▲' : change < 0 ? '▼' : '■';
  return (
    <span className={classes['change']} data-way={word}>
      <span aria-hidden>{arrow} </span>
      <span className="gk-visually-hidden">{t(word)} </span>
      {format.change(change)}
    </span>
  );
}
