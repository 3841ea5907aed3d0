import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { Clock } from './desk-data.ts';
import { ScrollBox } from './scroll-box.tsx';
import classes from './desk.module.css';

/** How the clock came to this: its changes, and the recount of the due day line by line. */
export function ClockHistory({ clock }: { clock: Clock }) {
  const t = useTranslations('desk');
  const format = useFormat();
  return (
    <section aria-labelledby="history-title">
      <h3 id="history-title">{t('history.title')}</h3>
      <ol className={classes['history']}>
        {clock.history.map(({ on, change, by, article }) => (
          <li key={`${on} ${change} ${by}`}>
            <span className={classes['day']}>{format.shortDate(on)}</span>
            <span>
              {t(`change.${change}`)} · {t(`by.${by}`)}
              {article !== null && <span className={classes['quiet']}> {t('article', { article })}</span>}
            </span>
          </li>
        ))}
      </ol>
      {clock.steps.length > 0 && <Recount steps={clock.steps} />}
    </section>
  );
}

function Recount({ steps }: Pick<Clock, 'steps'>) {
  const t = useTranslations('desk');
  const format = useFormat();
  return (
    <details className={classes['details']}>
      <summary>{t('recount.title')}</summary>
      <ScrollBox label={t('recount.title')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('recount.days')}</th>
              <th scope="col">{t('recount.what')}</th>
              <th scope="col" className={classes['number']}>
                {t('recount.count')}
              </th>
              <th scope="col" className={classes['number']}>
                {t('recount.counted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ kind, from, to, days, counted, name }) => (
              <tr key={`${from} ${kind}`} data-kind={kind}>
                <td>
                  {format.shortDate(from)}
                  {to !== from && ` – ${format.shortDate(to)}`}
                </td>
                <td>
                  {t(`recount.kind.${kind}`)}
                  {name !== null && <span className={classes['quiet']}> {name}</span>}
                </td>
                <td className={classes['number']}>{days}</td>
                <td className={classes['number']}>{counted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
