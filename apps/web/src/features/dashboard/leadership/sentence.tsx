import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { Board } from './board.ts';
import classes from './leadership.module.css';

type Props = { board: Board; onOpen: (address: string) => void };

/** How things stand, in one sentence made from data; each figure in it opens its records. */
export function Sentence({ board, onOpen }: Props) {
  const t = useTranslations('dashboard');
  const bands = useTranslations('dashboard.bands');
  const format = useFormat();
  const { headline, previous } = board;
  const button = (address: string) => (chunks: ReactNode) => (
    <button type="button" className={classes['figure']} onClick={() => onOpen(address)}>
      {chunks}
    </button>
  );
  const figures = {
    total: headline.total.count,
    done: headline.done.count,
    progress: headline.inProgress.count,
    behind: headline.behind.count,
    rest: headline.notStarted.count,
    numbers: headline.behind.numbers.join(t('listComma')),
    items: button('items:total'),
    finished: button('items:done'),
    running: button('items:inProgress'),
    late: button('items:behind'),
    waiting: button('items:notStarted'),
  };
  const score = {
    score: format.score(headline.score),
    band: headline.band !== null && bands.has(headline.band) ? bands(headline.band) : t('noBand'),
    // oxlint-disable-next-line react/no-unstable-nested-components -- a part of a rich text, not a component
    sheet: (chunks: ReactNode) => (
      <Link to="/evaluation" className={classes['figure']}>
        {chunks}
      </Link>
    ),
  };
  return (
    <p className={classes['sentence']}>
      {t.rich('sentence.items', figures)}
      {headline.score === null ? t('sentence.noScore') : t.rich('sentence.score', score)}
      {previous !== null && headline.change !== null
        ? t('sentence.change', {
            change: format.change(headline.change),
            snapshot: previous.label,
          })
        : t('sentence.noChange')}{' '}
      <span className={classes['asOf']}>{t('asOf', { day: format.fullDate(board.asOf) })}</span>
    </p>
  );
}
