import { useState } from 'react';
import { Group, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { PHONE_WIDTH } from '@gongkai/ui/theme';
import type { PartProps } from './draft-days.tsx';
import { sumOf, USUAL, weighingOf, WEIGHINGS, type Weighing } from './draft-fields.ts';
import classes from './cycle.module.css';

/** Whose figures count how much. */
export function DraftWeights({ fields, change }: PartProps) {
  const t = useTranslations('cycle');
  const { weights } = fields;
  const isPhone = useMediaQuery(`(max-width: ${PHONE_WIDTH}px)`);
  const [isOwn, setOwn] = useState(false);
  const weighing: Weighing = isOwn ? 'own' : weighingOf(weights);
  function choose(next: Weighing) {
    setOwn(next === 'own');
    if (next === 'own') return;
    const chosen = WEIGHINGS[next];
    change({ weights: { ...chosen }, ...(chosen['third-party'] > 0 ? { thirdParty: true } : {}) });
  }
  const set = (source: keyof typeof weights) => (value: number | string) =>
    change({ weights: { ...weights, [source]: Number(value) } });
  return (
    <fieldset className={classes['fieldset']}>
      <legend>{t('draft.weights')}</legend>
      <p className={classes['quiet']}>{t('draft.weightsHint')}</p>
      <SegmentedControl
        className={classes['wrapControl']}
        orientation={isPhone ? 'vertical' : 'horizontal'}
        aria-label={t('draft.weights')}
        value={weighing}
        onChange={(next) => choose(next as Weighing)}
        data={([...USUAL, 'own'] as const).map((value) => ({
          value,
          label: t(`weighing.${value}`),
        }))}
      />
      {weighing === 'own' && (
        <Group grow mt="xs" align="flex-start">
          {(['self', 'third-party', 'final'] as const).map((source) => (
            <NumberInput
              key={source}
              label={t(`source.${source}`)}
              suffix=" %"
              min={0}
              max={100}
              allowDecimal={false}
              value={weights[source]}
              onChange={set(source)}
            />
          ))}
        </Group>
      )}
      {sumOf(weights) !== 100 && (
        <p role="alert" className={classes['warn']}>
          {t('draft.weightsSum', { sum: sumOf(weights) })}
        </p>
      )}
      <Switch
        mt="md"
        label={t('draft.thirdParty')}
        description={t('draft.thirdPartyHint')}
        checked={fields.thirdParty}
        onChange={(event) => change({ thirdParty: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
