import { useState } from 'react';
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { signIn, type SignInRefusal } from './sign-in.ts';
import { SecondFactorForm } from './second-factor-form.tsx';
import classes from './sign-in.module.css';

type Props = {
  /** fixed when somebody signs in again after their session ended */
  username?: string;
  onSignedIn: () => void;
};

/** Username and password, then the second factor where the account has one. */
export function SignInForm({ username: fixed, onSignedIn }: Props) {
  const t = useTranslations('signIn');
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [secondFactor, setSecondFactor] = useState(false);

  async function submit() {
    if (username.trim() === '' || password === '') {
      setRefusal({ reason: 'incomplete', minutes: 0, left: 0 });
      return;
    }
    setBusy(true);
    const answer = await signIn(username.trim(), password);
    setBusy(false);
    if (answer.kind === 'second-factor') setSecondFactor(true);
    else if (answer.kind === 'refused') setRefusal(answer.refusal);
    else onSignedIn();
  }

  if (secondFactor) return <SecondFactorForm onSignedIn={onSignedIn} onBack={() => setSecondFactor(false)} />;
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refusal !== null && (
        <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} className={classes['alert']}>
          {t(`refusal.${refusal.reason}`, { ...refusal })}
        </Alert>
      )}
      <TextInput
        label={t('username')}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        readOnly={fixed !== undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus={fixed === undefined || undefined}
        size="md"
      />
      <PasswordInput
        label={t('password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        data-autofocus={fixed !== undefined || undefined}
        size="md"
      />
      <Button type="submit" loading={busy} fullWidth size="md" mt={4}>
        {t('submit')}
      </Button>
    </form>
  );
}
