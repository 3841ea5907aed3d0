import type { ReactNode } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';

type Props = {
  title: string;
  submitLabel: string;
  busy: boolean;
  failure: unknown;
  isConflict?: boolean;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
};

/** A small form around one act at the desk. */
export function DeskDialog(props: Props) {
  const t = useTranslations('desk');
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <Stack gap="sm">
          {props.children}
          {props.isConflict === true && <p role="alert">{t('conflict')}</p>}
          <ProblemAlert error={props.failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.busy}>
              {props.submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
