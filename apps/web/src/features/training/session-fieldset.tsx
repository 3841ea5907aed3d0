import { NativeSelect, Radio, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TrainingMode } from '@gongkai/domain/training';
import type { SessionFields } from './session-fields.ts';
import type { TrainingDepartment } from './training-data.ts';

type Props = {
  year: number;
  values: SessionFields;
  problems: Readonly<Record<string, string>>;
  departments: readonly TrainingDepartment[];
  onChange: (patch: Partial<SessionFields>) => void;
};

type TextField = 'title' | 'trainer' | 'venue' | 'topics' | 'note' | 'hours' | 'plannedOn';

/** The fields of a session. */
export function SessionFieldset({ year, values, problems, departments, onChange }: Props) {
  const t = useTranslations('training');

  function bind(field: TextField, problem = problems[field]) {
    return {
      label: t(`field.${field}`),
      value: values[field],
      error: problem,
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ [field]: event.currentTarget.value }),
    };
  }

  return (
    <>
      <TextInput required data-autofocus {...bind('title')} />
      <Radio.Group
        label={t('field.mode')}
        value={values.mode}
        onChange={(mode) => onChange({ mode: TrainingMode.parse(mode) })}
      >
        {TrainingMode.options.map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={t(`mode.${mode}`)}
            description={t(`modeHint.${mode}`)}
            mt={4}
          />
        ))}
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput type="date" required min={`${year}-01-01`} max={`${year}-12-31`} {...bind('plannedOn')} />
        <TextInput inputMode="decimal" placeholder="1.5" {...bind('hours', problems['minutes'])} />
        <TextInput {...bind('trainer')} />
        <TextInput {...bind('venue')} />
      </SimpleGrid>
      <NativeSelect
        label={t('field.hostDepartmentId')}
        value={values.hostDepartmentId}
        data={[
          { value: '', label: t('session.noHost') },
          ...departments
            .filter(({ archivedOn, id }) => archivedOn === null || id === values.hostDepartmentId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ hostDepartmentId: event.currentTarget.value })}
      />
      <Textarea autosize minRows={2} maxRows={8} description={t('hint.topics')} {...bind('topics')} />
      <Textarea autosize minRows={1} maxRows={6} {...bind('note')} />
    </>
  );
}
