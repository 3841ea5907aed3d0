import { Button, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './admin.module.css';

export type Secret = { username: string; password: string; isNew: boolean };

/** A first password, shown here and nowhere else. */
export function SecretDialog({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const t = useTranslations('admin');
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t(secret.isNew ? 'secret.created' : 'secret.reset', { username: secret.username })}
    >
      <Stack gap="sm">
        <p role="status">{t('secret.once')}</p>
        <code className={classes['secret']} aria-label={t('secret.password')}>
          {secret.password}
        </code>
        <Group justify="flex-end">
          <CopyButton value={secret.password}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'secret.copied' : 'secret.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose} data-autofocus>
            {t('secret.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
