import type { ReactNode } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';

type Props = {
  title: string;
  submitLabel: string;
  busy: boolean;
  failure: unknown;
  danger?: boolean;
  disabled?: boolean;
  size?: 'md' | 'lg' | 'xl';
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
};

/** A dialog around one act: its fields, why it failed, and the way out. */
export function FormDialog(props: Props) {
  const t = useTranslations('admin');
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      size={props.size ?? 'md'}
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
          <ProblemAlert error={props.failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.busy}
              disabled={props.disabled === true}
              color={props.danger === true ? 'red' : undefined}
            >
              {props.submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
