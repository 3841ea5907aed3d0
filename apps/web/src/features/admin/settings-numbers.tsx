import { TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { NUMBER_SECTIONS, type SettingsFields } from './settings-fields.ts';
import classes from './admin.module.css';

type Props = {
  section: keyof typeof NUMBER_SECTIONS;
  values: SettingsFields;
  problems: Record<string, string>;
  onChange: (patch: Partial<SettingsFields>) => void;
};

/** The figures of one part of the settings, each with what it decides. */
export function SettingsNumbers({ section, values, problems, onChange }: Props) {
  const t = useTranslations('admin');
  return (
    <div className={classes['numbers']}>
      {NUMBER_SECTIONS[section].map((field) => (
        <TextInput
          key={field}
          inputMode={field === 'discrepancyPoints' ? 'decimal' : 'numeric'}
          className={classes['number']}
          label={t(`settings.${field}`)}
          description={t(`settings.hint.${field}`)}
          value={values[field]}
          error={problems[field]}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
