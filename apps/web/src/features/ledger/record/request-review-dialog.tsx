import { useState } from 'react';
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Ledger } from '@gongkai/domain/ledger';
import { Disclosure, RequestReviewInput } from '@gongkai/domain/secrecy-review';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useTell } from '#features/task/use-tell.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useFieldProblems } from '#lib/use-field-problem.ts';
import { useSave } from '#lib/use-save.ts';
import type { RecordDetail } from '../ledger-data.ts';
import { useReloadRecord } from './use-save-record.ts';

type Props = { ledger: Ledger; record: RecordDetail; publication: string; onClose: () => void };

/** Asks for the secrecy review of one publication (一事一审查); whoever asks is its drafter. */
export function RequestReviewDialog({ ledger, record, publication, onClose }: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const trpc = useTRPC();
  const tell = useTell();
  const words = useFieldProblems();
  const reload = useReloadRecord();
  const request = useMutation(trpc.review.request.mutationOptions());
  const { save, busy, failure } = useSave();
  const name = ledger.publications.find(({ key }) => key === publication)?.name;
  const publicationName = name === undefined ? publication : text(name);
  const [form, setForm] = useState({
    matter: t('review.matterOf', { record: record.label || text(ledger.name), publication: publicationName }),
    disclosure: 'proactive' as Disclosure,
    basis: '',
    channel: '',
  });
  const [problems, setProblems] = useState<Record<string, string>>({});

  async function submit(): Promise<void> {
    const checked = RequestReviewInput.safeParse({ ...form, recordId: record.id, publication });
    const missing = form.disclosure === 'not-disclosed' && form.basis.trim() === '';
    setProblems({
      ...(checked.success ? {} : words(checked.error.issues)),
      ...(missing ? { basis: t('review.basisNeeded') } : {}),
    });
    if (!checked.success || missing) return;
    await save({
      run: async () => {
        await request.mutateAsync(checked.data);
        await reload(record.id);
        tell.done(t('review.asked'));
        onClose();
      },
    });
  }

  const bind = (key: 'matter' | 'basis' | 'channel') => ({
    label: t(`review.${key}`),
    value: form[key],
    error: problems[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [key]: value }));
    },
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('review.askTitle', { publication: publicationName })}
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
          <TextInput required data-autofocus {...bind('matter')} />
          <NativeSelect
            label={t('review.disclosure')}
            value={form.disclosure}
            data={Disclosure.options.map((value) => ({ value, label: t(`review.disclosureOf.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setForm((before) => ({ ...before, disclosure: Disclosure.parse(value) }))
            }
          />
          <TextInput required={form.disclosure === 'not-disclosed'} {...bind('basis')} />
          <TextInput {...bind('channel')} />
          <ProblemAlert error={failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('review.ask')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
