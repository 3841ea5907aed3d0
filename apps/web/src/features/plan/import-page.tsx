import { useState } from 'react';
import { Alert, Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { readAnswer } from '#lib/errors.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { ReviewPlan } from './review-plan.tsx';

async function readFile(file: File): Promise<{ text: string; fileName: string }> {
  const body = new FormData();
  body.append('file', file);
  return await readAnswer(await fetch('/api/plan/read', { method: 'POST', body }));
}

/** The notice, pasted or uploaded, then reviewed; what was pasted stays whatever goes wrong. */
export function ImportPage() {
  const t = useTranslations('plan');
  const describe = useProblem();
  const [source, setSource] = useState<{ text: string; name: string | null }>({ text: '', name: null });
  const upload = useMutation({
    mutationFn: readFile,
    onSuccess: ({ text, fileName }) => setSource({ text, name: fileName }),
  });
  const parse = useMutation(useTRPC().plan.parse.mutationOptions());
  const failure = upload.error ?? parse.error;

  if (parse.data !== undefined) return <ReviewPlan reading={parse.data} onBack={() => parse.reset()} />;
  return (
    <Stack>
      <PageHeader title={t('importTitle')} state={t('importState')} />
      <Group>
        <FileButton
          accept=".docx,.txt,.md,.html,.htm"
          onChange={(file) => file !== null && upload.mutate(file)}
        >
          {(props) => (
            <Button {...props} variant="default" loading={upload.isPending}>
              {t('upload')}
            </Button>
          )}
        </FileButton>
      </Group>
      {failure !== null && (
        <Alert color="red" variant="light" role="alert">
          {describe(failure).what} {describe(failure).tryThis}
        </Alert>
      )}
      <Textarea
        label={t('paste')}
        description={t('pasteHint')}
        autosize
        minRows={14}
        maxRows={28}
        value={source.text}
        onChange={(event) => setSource({ text: event.currentTarget.value, name: source.name })}
      />
      <Group justify="flex-end">
        <Button
          disabled={source.text.trim() === ''}
          loading={parse.isPending}
          onClick={() => parse.mutate({ text: source.text, sourceName: source.name })}
        >
          {t('read')}
        </Button>
      </Group>
    </Stack>
  );
}
