import { lazy, Suspense } from 'react';
import { Modal } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { queryClient } from '#lib/query-client.ts';
import { useSession } from '#lib/session.ts';
import { sessionGate } from '#lib/session-gate.ts';
import { useStore } from '#lib/store.ts';

const SignInForm = lazy(async () => ({
  default: (await import('#features/sign-in/sign-in-form.tsx')).SignInForm,
}));

/** Above the kit's highest layer (400, toasts). */
const SESSION_LAYER = 500;

/** Signing in again where one is: the page below keeps everything that was typed. */
export function SessionExpiredDialog() {
  const t = useTranslations('signIn');
  const { user } = useSession();
  const expired = useStore(sessionGate.store) === 'expired';
  return (
    <Modal
      opened={expired}
      // Above every dialog and sheet, whichever opened last: nothing else works until this is done.
      zIndex={SESSION_LAYER}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('expiredTitle')}
    >
      <p style={{ marginTop: 0 }}>{t('expiredText')}</p>
      <Suspense>
        <SignInForm
          username={user.username}
          onSignedIn={() => {
            sessionGate.enter();
            void queryClient.invalidateQueries();
          }}
        />
      </Suspense>
    </Modal>
  );
}
