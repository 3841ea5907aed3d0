import type { Dispatch } from 'react';
import { Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { leavesOf, weightOf, type IndicatorGroup, type SystemProblem } from '@gongkai/domain/indicator';
import type { EditorAction } from './editor-state.ts';
import { LimitField } from './limit-field.tsx';
import { NameFields } from './name-fields.tsx';
import { PanelProblems } from './problem-list.tsx';
import { pointsText } from './rule-text.ts';
import classes from './indicators.module.css';

type Props = { group: IndicatorGroup; problems: readonly SystemProblem[]; dispatch: Dispatch<EditorAction> };

/** A group: its name; its weight is what its indicators weigh. */
export function GroupPanel({ group, problems, dispatch }: Props) {
  const t = useTranslations('indicators');
  return (
    <Stack gap="md">
      <PanelProblems problems={problems} />
      <NameFields
        required
        label={t('name')}
        value={group.name}
        max={80}
        onChange={(name) => dispatch({ type: 'patch', key: group.key, patch: { name } })}
      />
      <p className={classes['quiet']}>
        {t('groupWeight', { weight: pointsText(weightOf(group)), leaves: leavesOf([group]).length })}
      </p>
      <div className={classes['fields']}>
        <LimitField
          label={t('groupCap')}
          value={group.cap}
          start={weightOf(group)}
          onChange={(cap) => dispatch({ type: 'patch', key: group.key, patch: { cap } })}
        />
        <LimitField
          label={t('lossCap')}
          value={group.lossCap}
          start={weightOf(group)}
          onChange={(lossCap) => dispatch({ type: 'patch', key: group.key, patch: { lossCap } })}
        />
      </div>
      <p className={classes['quiet']}>{t('keyOf', { key: group.key })}</p>
    </Stack>
  );
}
