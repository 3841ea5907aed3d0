import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import { formatChange, formatHundredths, GAP } from '../format/index.ts';
import classes from './figure.module.css';

type Props = {
  /** hundredths; null is a gap and never zero */
  score: number | null;
  /** hundredths against the last period */
  change?: number | null;
  decimals?: 0 | 1 | 2;
  size?: 'normal' | 'large';
};

/** A score with its change: sign, arrow and word. */
export function ScoreNumber({ score, change, decimals = 2, size = 'normal' }: Props) {
  const { t } = useUiEnvironment();
  return (
    <span className={classes['score']} data-size={size}>
      {score === null ? (
        <span className={classes['gap']} title={t('noScore')}>
          <span aria-hidden>{GAP}</span>
          <span className="gk-visually-hidden">{t('noScore')}</span>
        </span>
      ) : (
        <span className={classes['figure']}>{formatHundredths(score, decimals)}</span>
      )}
      {typeof change === 'number' && <Change change={change} decimals={decimals} />}
    </span>
  );
}

function Change({ change, decimals }: { change: number; decimals: 0 | 1 | 2 }) {
  const { t } = useUiEnvironment();
  const way = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  const Arrow = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconMinus }[way];
  const word = t(({ up: 'scoreUp', down: 'scoreDown', same: 'scoreSame' } as const)[way]);
  return (
    <span className={classes['change']} data-way={way}>
      <Arrow size={14} aria-hidden />
      <span className="gk-visually-hidden">{word} </span>
      {formatChange(change, decimals)}
    </span>
  );
}
