import type { ReactNode } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { useUiEnvironment } from '../environment/index.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  /** names the act and its object: 删除“2021 年要点”? */
  title: string;
  /** what will happen and to what else */
  children?: ReactNode;
  /** the act as a verb */
  confirmLabel: string;
  onConfirm: () => void;
  busy?: boolean;
  /** it cannot be done yet; the children say why */
  disabled?: boolean;
};

/** Asks before an act that cannot be undone. Acts that can be undone get an undo in the toast instead. */
export function ConfirmDialog(props: Props) {
  const { opened, onClose, title, children, confirmLabel, onConfirm, busy, disabled = false } = props;
  const { t } = useUiEnvironment();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      {!disabled && <p>{t('confirmCannotUndo')}</p>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color="red.9" loading={busy} disabled={disabled} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
