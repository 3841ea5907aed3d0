import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { FULL_WEIGHT, weightOf, type IndicatorNode } from '@gongkai/domain/indicator';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

type Props = { nodes: readonly IndicatorNode[]; onRescale?: () => void };

/** The sum of all weights: in words and with a sign, not by its colour alone. */
export function WeightSum({ nodes, onRescale }: Props) {
  const t = useTranslations('indicators');
  const sum = nodes.reduce((total, node) => total + weightOf(node), 0);
  const isFull = sum === FULL_WEIGHT;
  const Sign = isFull ? IconCircleCheck : IconCircleX;
  const way = isFull ? 'sumFull' : sum < FULL_WEIGHT ? 'sumShort' : 'sumOver';
  return (
    <div className={classes['sum']} data-full={isFull || undefined}>
      <Sign size={18} aria-hidden />
      <span role="status">
        {t(way, { sum: pointsText(sum), difference: pointsText(Math.abs(FULL_WEIGHT - sum)) })}
      </span>
      {!isFull && sum > 0 && onRescale !== undefined && (
        <Button size="compact-xs" variant="default" onClick={onRescale}>
          {t('rescaleAll')}
        </Button>
      )}
    </div>
  );
}
