import { useState, type ClipboardEvent } from 'react';
import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { SecrecyMark } from './secrecy-mark.tsx';
import { readPlanFile, readPlanHtml } from './plan-api.ts';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import type { useImport } from './use-import.ts';

const ACCEPT = '.docx,.txt,.md,.html,.htm';

/** Whether pasted HTML carries structure that plain text would lose: tables and lists. */
function carriesStructure(html: string): boolean {
  return /<(?:table|ol|ul|p)\b/i.test(html);
}

/** Takes the notice's text: pasted as text or HTML, typed, or out of a file. */
export function SourceForm({ work }: { work: ReturnType<typeof useImport> }) {
  const t = useTranslations('plan');
  const format = useFormat();
  const { draft, parse, setSource, read } = work;
  const [isHtml, setHtml] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const file = useMutation({
    mutationFn: readPlanFile,
    onSuccess: ({ text, fileName }) => read(text, fileName),
  });
  const pasted = useMutation({ mutationFn: readPlanHtml });

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const html = event.clipboardData.getData('text/html');
    if (!carriesStructure(html)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const plain = event.clipboardData.getData('text/plain');
    const insert = (text: string) =>
      setSource(value.slice(0, selectionStart) + text + value.slice(selectionEnd), null);
    pasted.mutate(html, {
      onSuccess: ({ text }) => {
        setHtml(true);
        insert(text.trim());
      },
      // Without the server the plain text is still worth having.
      onError: () => insert(plain),
    });
  }

  function upload(chosen: File): void {
    parse.reset();
    setMissing(false);
    file.mutate(chosen);
  }

  function readText(): void {
    file.reset();
    const isBlank = draft.text.trim() === '';
    setMissing(isBlank);
    if (!isBlank) read(draft.text, draft.fileName);
  }

  const busy = parse.isPending || file.isPending || pasted.isPending;
  return (
    <Stack gap="md" maw={960}>
      <SecrecyNotice />
      <Group gap="sm" align="center">
        <FileButton accept={ACCEPT} onChange={(chosen) => chosen !== null && upload(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFileUpload size={16} aria-hidden />}
              loading={file.isPending}
            >
              {t('import.upload')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('import.types')}
        </Text>
      </Group>
      <Textarea
        label={t('import.text')}
        description={t('import.textHint')}
        value={draft.text}
        error={isMissing ? t('import.missing') : null}
        onChange={(event) => {
          setHtml(false);
          setMissing(false);
          setSource(event.currentTarget.value, draft.fileName);
        }}
        onPaste={onPaste}
        autosize
        minRows={14}
        maxRows={26}
        spellCheck={false}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed" aria-live="polite">
          {t('import.length', { count: format.count(draft.text.length) })}
          {isHtml && ` · ${t('import.fromHtml')}`}
        </Text>
        <Button onClick={readText} loading={busy}>
          {t('import.read')}
        </Button>
      </Group>
      <ProblemAlert error={parse.error ?? file.error} />
      <SecrecyMark error={parse.error} />
    </Stack>
  );
}
