import { useState } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useTell } from '#features/task/use-tell.ts';
import { useCycleActs, type Evaluation } from './cycle-data.ts';
import classes from './cycle.module.css';

/** Random sampling on and off; the seed makes the draw repeatable. `share` is what the office proposes, in per cent. */
export function Sampling({ evaluation, share }: { evaluation: Evaluation; share: number }) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const { sampling, status, id, version } = evaluation;
  const [percent, setPercent] = useState(share);
  if (status !== 'verification') return null;
  const set = (next: number | null) =>
    acts.setSampling.mutate(
      { evaluationId: id, version, percent: next, seed: null },
      { onError: tell.failed },
    );
  if (sampling !== null)
    return (
      <div className={classes['sampling']}>
        <p className={classes['quiet']}>
          {t('sampling.drawn', { percent: sampling.percent, seed: sampling.seed })}
        </p>
        <Button variant="default" loading={acts.setSampling.isPending} onClick={() => set(null)}>
          {t('sampling.end')}
        </Button>
      </div>
    );
  return (
    <div className={classes['sampling']}>
      <NumberInput
        className={classes['percent']}
        label={t('sampling.percent')}
        suffix=" %"
        min={1}
        max={100}
        allowDecimal={false}
        value={percent}
        onChange={(value) => setPercent(Number(value))}
      />
      <Button
        variant="default"
        disabled={percent < 1}
        loading={acts.setSampling.isPending}
        onClick={() => set(percent)}
      >
        {t('sampling.draw')}
      </Button>
    </div>
  );
}
