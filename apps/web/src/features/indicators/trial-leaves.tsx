import { useTranslations } from 'use-intl';
import type { TrialSummary } from '@gongkai/domain/scoring';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import list from '#features/dashboard/shared/list.module.css';
import { ScrollBox } from '#features/desk/scroll-box.tsx';
import { ChangeFigure } from '#features/evaluation/change-figure.tsx';
import classes from './indicators.module.css';

/** Indicators shown; the long tail only moved by hundredths. */
const SHOWN = 8;

/** By which indicators a draft changes scores, and which of its changes have no effect on that day. */
export function TrialLeaves({ summary, edited }: { summary: TrialSummary; edited: number }) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const { leaves, silent } = summary;
  if (edited === 0 && leaves.length === 0) return <p className={classes['quiet']}>{t('noEdits')}</p>;
  return (
    <>
      {leaves.length > 0 && (
        <ScrollBox label={t('byLeaf')}>
          <table className={list['list']}>
            <caption className={classes['tableTitle']}>{t('byLeaf')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('leafName')}</th>
                <th scope="col">{t('whyMoved')}</th>
                {(['gain', 'lose', 'together'] as const).map((key) => (
                  <th key={key} scope="col" data-figure>
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {leaves.slice(0, SHOWN).map((leaf) => (
                <tr key={leaf.key}>
                  <th scope="row">{text(leaf.name)}</th>
                  <td>{t(leaf.edited ? 'movedByEdit' : 'movedByShare')}</td>
                  <td data-figure>{leaf.gain}</td>
                  <td data-figure>{leaf.lose}</td>
                  <td data-figure>
                    <ChangeFigure change={leaf.total} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {leaves.length > SHOWN && (
        <p className={classes['quiet']}>{t('moreLeaves', { count: leaves.length - SHOWN })}</p>
      )}
      {silent.length > 0 && (
        <p className={classes['quiet']}>
          {t('silent', {
            count: silent.length,
            names: silent
              .slice(0, SHOWN)
              .map(({ name }) => text(name))
              .join(t('comma')),
            more: silent.length > SHOWN ? 'yes' : 'no',
          })}
        </p>
      )}
    </>
  );
}
