import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useUiEnvironment } from '../environment/index.ts';
import { SecrecyNotice } from '../secrecy/index.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  /** names the act and its object */
  title: string;
  children?: ReactNode;
  /** shortest reason, in characters */
  minLength?: number;
  /** longest reason, in characters */
  maxLength?: number;
  confirmLabel: string;
  /** the reason, trimmed */
  onConfirm: (reason: string) => void;
  busy?: boolean;
  /** why the server refused, in the reader's language; the reason stays in the field */
  refusal?: string | null;
  /** text kept from an earlier attempt */
  initialReason?: string;
};

/** Asks why: for returns, cancellations, extensions. What was typed stays when the act is refused. */
export function ReasonDialog(props: Props) {
  const { opened, onClose, title, children, minLength = 2, maxLength = 500, confirmLabel } = props;
  const { t } = useUiEnvironment();
  const [reason, setReason] = useState(props.initialReason ?? '');
  const [tried, setTried] = useState(false);
  const short = [...reason.trim()].length < minLength;

  function submit() {
    setTried(true);
    if (!short) props.onConfirm(reason.trim());
  }

  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        <Textarea
          label={t('reason')}
          required
          autosize
          minRows={3}
          maxRows={10}
          maxLength={maxLength}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && short ? t('reasonTooShort', { min: minLength }) : (props.refusal ?? undefined)}
          data-autofocus
          mb="sm"
        />
        <SecrecyNotice />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={props.busy}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
