import { useState } from 'react';
import { Alert, Button, PasswordInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PASSWORD_MIN } from '@gongkai/domain/account';
import { StrangerLayout } from '#components/shell/stranger-layout.tsx';
import { queryClient } from '#lib/query-client.ts';
import { useTRPC } from '#lib/trpc.ts';
import { changePassword, passwordProblem, type PasswordProblem } from './change-password.ts';
import classes from './sign-in.module.css';

const route = getRouteApi('/change-password');

/** A new password: asked for at the first sign-in, and whenever a person wants one. */
export function ChangePasswordPage() {
  const t = useTranslations('changePassword');
  const errors = useTranslations('errors');
  const router = useRouter();
  const { data } = useQuery(useTRPC().session.me.queryOptions());
  const { redirect } = route.useSearch();
  const [values, setValues] = useState({ current: '', next: '', again: '' });
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    const found = passwordProblem(values, data?.user.username ?? '');
    setProblem(found);
    if (found !== null) return;
    setBusy(true);
    const refused = await changePassword(values.current, values.next);
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    queryClient.clear();
    router.history.push(redirect ?? '/');
  }

  return (
    <StrangerLayout title={t('title')} lead={t('lead')}>
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {problem !== null && (
          <Alert
            color="red"
            variant="light"
            icon={<IconAlertCircle size={18} />}
            className={classes['alert']}
          >
            {t.has(`problem.${problem.code}`)
              ? t(`problem.${problem.code}`)
              : errors(problem.code, problem.details)}
          </Alert>
        )}
        {(['current', 'next', 'again'] as const).map((field) => (
          <PasswordInput
            key={field}
            label={t(field)}
            description={field === 'next' ? t('rules', { min: PASSWORD_MIN }) : undefined}
            autoComplete={field === 'current' ? 'current-password' : 'new-password'}
            visibilityToggleButtonProps={{ 'aria-label': t('show') }}
            value={values[field]}
            onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
            size="md"
          />
        ))}
        <Button type="submit" loading={busy} size="md">
          {t('submit')}
        </Button>
      </form>
    </StrangerLayout>
  );
}
