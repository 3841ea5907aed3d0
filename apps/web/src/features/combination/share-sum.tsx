import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { shareSum } from '@gongkai/domain/combination';
import { FULL_SHARE } from '@gongkai/domain/indicator';
import { shareText } from './combination-data.ts';
import classes from '#features/indicators/indicators.module.css';

/** All weights together: in words and with a sign, not by its colour alone. */
export function ShareSum({ parts }: { parts: readonly { weight: number }[] }) {
  const t = useTranslations('combination');
  const sum = shareSum(parts);
  const isFull = sum === FULL_SHARE;
  const Sign = isFull ? IconCircleCheck : IconCircleX;
  const way = isFull ? 'sumFull' : sum < FULL_SHARE ? 'sumShort' : 'sumOver';
  return (
    <div className={classes['sum']} data-full={isFull || undefined}>
      <Sign size={18} aria-hidden />
      <span role="status">
        {t(way, { sum: shareText(sum), difference: shareText(Math.abs(FULL_SHARE - sum)) })}
      </span>
    </div>
  );
}
