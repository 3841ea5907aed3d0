import { useState } from 'react';
import { Alert, Button, PinInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { verifyTotp, type SignInRefusal } from './sign-in.ts';
import classes from './sign-in.module.css';

type Props = { onSignedIn: () => void; onBack: () => void };

/** The six figures of the authenticator app. */
export function SecondFactorForm({ onSignedIn, onBack }: Props) {
  const t = useTranslations('signIn');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);

  async function submit(value: string) {
    setBusy(true);
    const answer = await verifyTotp(value);
    setBusy(false);
    if (answer.kind === 'signed-in') onSignedIn();
    else {
      setCode('');
      setRefusal(answer.kind === 'refused' ? answer.refusal : { reason: 'wrong-code', minutes: 0, left: 0 });
    }
  }

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(code);
      }}
    >
      <p className={classes['hint']}>{t('codeHint')}</p>
      {refusal !== null && (
        <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} className={classes['alert']}>
          {t(`refusal.${refusal.reason}`, { ...refusal })}
        </Alert>
      )}
      <PinInput
        length={6}
        type="number"
        oneTimeCode
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step follows the person's own submit and has this one field
        autoFocus
        value={code}
        onChange={setCode}
        onComplete={(value) => void submit(value)}
        aria-label={t('code')}
        getInputProps={(index) => ({ 'aria-label': t('codeDigit', { index: index + 1 }) })}
      />
      <Button type="submit" loading={busy} disabled={code.length < 6} fullWidth size="md">
        {t('submitCode')}
      </Button>
      <Button variant="subtle" onClick={onBack} fullWidth>
        {t('back')}
      </Button>
    </form>
  );
}
