import {
  Alert,
  Button,
  Fieldset,
  Group,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useProblem } from '#lib/use-problem.ts';
import { DepartmentPreview } from './department-preview.tsx';
import { SetupDone } from './setup-done.tsx';
import { useSetup, type SetupField } from './use-setup.ts';

/** The office, its system administrator and its departments; the other two administrators get accounts of their own. */
export function SetupForm() {
  const t = useTranslations('setup');
  const errors = useTranslations('errors');
  const describe = useProblem();
  const setup = useSetup();
  if (setup.accounts !== null) return <SetupDone accounts={setup.accounts} />;

  function problemOf(field: SetupField): string | undefined {
    const key = setup.problems[field];
    if (key === undefined) return undefined;
    return t.has(key) ? t(key, { count: setup.offices }) : errors(key, { min: 8, max: 72 });
  }

  function bind(field: SetupField) {
    return {
      value: setup.values[field],
      error: problemOf(field),
      onChange: (event: { currentTarget: { value: string } }) => setup.set(field, event.currentTarget.value),
    };
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void setup.submit();
      }}
    >
      <Stack gap="lg">
        <TextInput label={t('officeName')} description={t('officeNameHint')} {...bind('office')} />
        <Fieldset legend={t('administrator')}>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t('administratorHint')}
            </Text>
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <TextInput label={t('name')} autoComplete="name" {...bind('name')} />
              <TextInput label={t('username')} autoComplete="username" {...bind('username')} />
            </Group>
            <Group grow align="flex-start" preventGrowOverflow={false}>
              {(['password', 'again'] as const).map((field) => (
                <PasswordInput
                  key={field}
                  label={t(field)}
                  autoComplete="new-password"
                  visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
                  {...bind(field)}
                />
              ))}
            </Group>
          </Stack>
        </Fieldset>
        <Textarea
          label={t('departments')}
          description={t('departmentsHint')}
          placeholder={t('departmentsPlaceholder')}
          autosize
          minRows={6}
          maxRows={18}
          {...bind('departments')}
        />
        <DepartmentPreview
          read={setup.read}
          onKind={setup.setKind}
          onText={(text) => setup.set('departments', text)}
        />
        {setup.failure !== null && (
          <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />}>
            {describe(setup.failure).what} {describe(setup.failure).tryThis} {t('failedKept')}
          </Alert>
        )}
        <Button type="submit" loading={setup.busy} size="md">
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
