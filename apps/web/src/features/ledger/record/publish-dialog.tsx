import { useState } from 'react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PublicationInput, type Ledger } from '@gongkai/domain/ledger';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useTell } from '#features/task/use-tell.ts';
import { wireError } from '#lib/errors.ts';
import { useOfficeDay } from '#lib/office-day.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import type { RecordDetail } from '../ledger-data.ts';
import { DayInput } from './day-input.tsx';
import { normaliseDay } from './form-values.ts';
import { useIssueText, type Issue } from './use-issue-text.ts';
import { useReloadRecord } from './use-save-record.ts';

type Props = { ledger: Ledger; record: RecordDetail; publication: string; onClose: () => void };

/** The day and the address of a publication, behind its approved review. */
export function PublishDialog({ ledger, record, publication, onClose }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const trpc = useTRPC();
  const tell = useTell();
  const { today } = useOfficeDay();
  const reload = useReloadRecord();
  const issueText = useIssueText(ledger);
  const publish = useMutation(trpc.ledger.publish.mutationOptions());
  const { save, busy, failure } = useSave();
  const before = record.publications[publication] ?? null;
  const [on, setOn] = useState(before?.on ?? today);
  const [url, setUrl] = useState(before?.url ?? '');
  const [problems, setProblems] = useState<{ on?: string; url?: string }>({});
  const name = ledger.publications.find(({ key }) => key === publication)?.name;
  const ref = `publication:${publication}`;

  function refused(issues: readonly Issue[]): void {
    const [first] = issues;
    if (first !== undefined) setProblems({ on: issueText(first) });
  }

  async function write(): Promise<void> {
    try {
      const { id: recordId, version } = record;
      const address = url.trim() === '' ? null : url.trim();
      await publish.mutateAsync({ recordId, version, publication, on: normaliseDay(on), url: address });
    } catch (error) {
      const { reason, issues, details } = wireError(error);
      refused(
        issues.length > 0
          ? issues.map((issue) => ({ ...issue, field: ref }))
          : [{ field: ref, code: reason, details }],
      );
      throw error;
    }
    await reload(record.id);
    tell.done(t('publication.done'));
    onClose();
  }

  async function submit(): Promise<void> {
    const checked = PublicationInput.safeParse({
      on: normaliseDay(on),
      url: url.trim() === '' ? null : url.trim(),
    });
    const bad = (key: 'on' | 'url') => checked.error?.issues.some(({ path }) => path[0] === key) === true;
    setProblems({
      ...(bad('on') ? { on: issueText({ field: ref, code: 'not-a-day' }) } : {}),
      ...(bad('url') ? { url: issueText({ field: ref, code: 'not-a-public-address' }) } : {}),
    });
    if (checked.success) await save({ run: write });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publication.dialog', { name: name === undefined ? publication : text(name) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <SecrecyNotice />
          <DayInput
            label={t('publication.on')}
            required
            value={on}
            error={problems.on}
            onValue={setOn}
            data-autofocus
          />
          <TextInput
            type="url"
            label={t('publication.url')}
            placeholder="https://"
            value={url}
            error={problems.url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <ProblemAlert error={failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('publication.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
