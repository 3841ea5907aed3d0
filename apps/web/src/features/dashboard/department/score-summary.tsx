import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { indicatorPath } from '#features/evaluation/indicator-path.ts';
import { useLocalText } from '../shared/labels.ts';
import { Panel } from '../shared/panel.tsx';
import { PathLink, sheetPath } from '../shared/path-link.tsx';
import list from '../shared/list.module.css';
import type { Picture } from './department-picture.tsx';
import classes from './department.module.css';

/** How many losses the summary names; the sheet has them all. */
const LOSSES = 4;

/** Score, band, rank and change, with the largest losses. */
export function ScoreSummary({ picture }: { picture: Picture }) {
  const t = useTranslations('dashboard.department');
  const bands = useTranslations('dashboard.bands');
  const format = useFormat();
  const text = useLocalText();
  const { score, change, previous, ranked } = picture;
  if (score === null || score.score === null)
    return (
      <Panel title={t('scoreTitle')}>
        <p className={list['nothing']}>{t('noScore')}</p>
      </Panel>
    );
  const sheet = sheetPath('department', picture.department.id);
  return (
    <Panel title={t('scoreTitle')}>
      <p className={classes['score']}>
        <PathLink path={sheet} label={`${format.score(score.score)} · ${t('sheet')}`}>
          {format.score(score.score)}
        </PathLink>
        <span>{score.band !== null && bands.has(score.band) ? bands(score.band) : ''}</span>
      </p>
      <p className={classes['scoreNote']}>
        {score.rank !== null && t('rank', { rank: score.rank, tied: score.tied ? 'yes' : 'no', ranked })}
        <br />
        {previous === null || change.change === null
          ? t('noChange')
          : t('change', { snapshot: previous.label, change: format.change(change.change) })}
      </p>
      <h3 className={classes['small']}>{t('why')}</h3>
      {score.lost.length === 0 ? (
        <p className={list['nothing']}>{t('noLost')}</p>
      ) : (
        <ul className={classes['losses']}>
          {score.lost.slice(0, LOSSES).map((lost) => (
            <li key={lost.key}>
              <PathLink
                path={indicatorPath('department', picture.department.id, lost.key)}
                className={list['link']}
              >
                {text(lost.name)}
              </PathLink>
              <strong>{format.change(-lost.points)}</strong>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
