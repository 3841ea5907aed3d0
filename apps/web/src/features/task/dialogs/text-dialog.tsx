import { useState } from 'react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import { useProblem } from '#lib/use-problem.ts';
import { SecrecyNotice } from '@gongkai/ui/secrecy';

type Props = {
  title: string;
  /** what will happen, naming the object */
  explanation: string;
  label: string;
  action: string;
  /** the least number of characters; 0 where the text may be left out */
  shortest: number;
  longest: number;
  busy: boolean;
  /** why the last try failed; null when it did not */
  error: unknown;
  onConfirm: (text: string) => void;
  onClose: () => void;
};

/** Asks for a text that goes with an act: a reason, a reminder, an instruction. Stays open, with the text, on failure. */
export function TextDialog(props: Props) {
  const { title, explanation, label, action, shortest, longest, busy, error, onConfirm, onClose } = props;
  const t = useTranslations('task');
  const errors = useTranslations('errors');
  const problem = useProblem();
  const [text, setText] = useState('');
  const value = text.trim();
  const marked = findClassificationMark(value) !== null;
  const isShort = value.length < shortest;
  const fieldError = marked ? errors('classified-text') : error === null ? null : problem(error).what;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isShort && !marked) onConfirm(value);
        }}
      >
        <Stack>
          <Text size="sm">{explanation}</Text>
          <Textarea
            data-autofocus
            label={label}
            description={shortest > 0 ? t('atLeast', { count: shortest }) : t('optional')}
            autosize
            minRows={3}
            maxLength={longest}
            value={text}
            error={fieldError}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <SecrecyNotice />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={isShort || marked}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
