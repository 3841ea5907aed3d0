import type { Dispatch } from 'react';
import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { IndicatorSystemDefinition, SystemProblem } from '@gongkai/domain/indicator';
import { BandsField } from './bands-field.tsx';
import type { EditorAction, SystemSettings } from './editor-state.ts';
import { KindsField } from './kinds-field.tsx';
import { NameFields } from './name-fields.tsx';
import { NumberField } from './number-field.tsx';
import { PanelProblems } from './problem-list.tsx';
import classes from './indicators.module.css';

type Props = {
  system: IndicatorSystemDefinition;
  problems: readonly SystemProblem[];
  dispatch: Dispatch<EditorAction>;
};

/** What counts for the whole system: its name, how parts come together, ranking, bands. */
export function SettingsPanel({ system, problems, dispatch }: Props) {
  const t = useTranslations('indicators');
  const set = (patch: SystemSettings) => dispatch({ type: 'settings', patch });
  return (
    <Stack gap="md">
      <PanelProblems problems={problems} />
      <NameFields
        required
        label={t('systemName')}
        value={system.name}
        max={80}
        onChange={(name) => set({ name })}
      />
      <div className={classes['fields']}>
        <Choice
          name="composition"
          options={['drop', 'spread', 'full']}
          value={system.composition}
          onChange={(composition) => set({ composition })}
        />
        <Choice
          name="ranking"
          options={['competition', 'dense']}
          value={system.ranking}
          onChange={(ranking) => set({ ranking })}
        />
        <NumberField
          label={t('smallBelow')}
          description={t('smallBelowHint')}
          value={system.smallBelow}
          scale={1}
          max={1_000}
          onChange={(smallBelow) => set({ smallBelow })}
        />
        <div>
          <Checkbox
            label={t('bonusCapped')}
            checked={system.bonusCap !== null}
            onChange={(event) => set({ bonusCap: event.currentTarget.checked ? 500 : null })}
          />
          {system.bonusCap !== null && (
            <NumberField
              label={t('bonusCap')}
              value={system.bonusCap}
              scale={100}
              max={10_000}
              onChange={(bonusCap) => set({ bonusCap })}
            />
          )}
        </div>
        {system.subjectKind === 'department' && (
          <>
            <Choice
              name="rankWithin"
              options={['all', 'kind']}
              value={system.rankWithin}
              onChange={(rankWithin) => set({ rankWithin })}
            />
            <KindsField
              value={system.departmentKinds}
              onChange={(departmentKinds) => set({ departmentKinds })}
            />
          </>
        )}
      </div>
      <BandsField bands={system.bands} onChange={(bands) => set({ bands })} />
    </Stack>
  );
}

type ChoiceProps<T extends string> = {
  name: 'composition' | 'ranking' | 'rankWithin';
  options: readonly T[];
  value: T;
  onChange: (value: T) => void;
};

function Choice<T extends string>({ name, options, value, onChange }: ChoiceProps<T>) {
  const t = useTranslations('indicators');
  return (
    <NativeSelect
      label={t(`setting.${name}`)}
      value={value}
      data={options.map((option) => ({
        value: option,
        label: t(`settingOption.${name}.${option}` as string),
      }))}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
