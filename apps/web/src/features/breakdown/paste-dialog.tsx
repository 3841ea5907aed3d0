import { useState } from 'react';
import { Button, CopyButton, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useTRPC } from '#lib/trpc.ts';
import type { BreakdownActs } from './breakdown-acts.ts';
import type { Options, PlanItem } from './breakdown-data.ts';
import { PastePreview } from './paste-preview.tsx';

type Props = {
  planId: string;
  item: PlanItem;
  options: Options;
  acts: BreakdownActs;
  onClose: () => void;
  onStored: (taskIds: { taskId: string; version: number }[], rejected: number) => void;
};

/** The headings of a pasted table, as Chinese offices write them. */
const HEADINGS = ['工作任务', '成果形式', '牵头单位', '配合单位', '责任人', '完成时限', '权重'];

/** Rows pasted from Excel: shown as read with what is wrong in each, before anything is stored. */
export function PasteDialog({ planId, item, options, acts, onClose, onStored }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const [text, setText] = useState('');
  const [mode, setMode] = useState<'good-rows' | 'all-or-nothing'>('good-rows');
  const preview = useMutation(useTRPC().breakdown.previewImport.mutationOptions());
  const rows = text.trim() === '' ? [] : (preview.data?.rows ?? []);
  const bad = rows.filter((row) => row.errors.length > 0).length;
  const good = rows.length - bad;

  function read(next: string): void {
    setText(next);
    if (next.trim() !== '') preview.mutate({ planId, itemId: item.id, text: next });
  }

  function store(): void {
    acts.importTasks.mutate(
      { planId, itemId: item.id, text, mode },
      { onSuccess: ({ tasks, rejected }) => onStored(tasks, rejected.length) },
    );
  }

  return (
    <Modal
      opened
      onClose={onClose}
      // A slip of the mouse must not throw away what was pasted.
      closeOnClickOutside={text.trim() === ''}
      size={960}
      title={t('pasteTitle', { item: item.heading ?? String(item.number) })}
    >
      <Stack gap="sm">
        <SecrecyNotice />
        <Textarea
          label={t('pasteLabel')}
          description={t('pasteHint')}
          placeholder={t('pastePlaceholder')}
          autosize
          minRows={4}
          maxRows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => read(event.currentTarget.value)}
          data-autofocus
        />
        <Group gap="xs">
          <CopyButton value={HEADINGS.join('\t')}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={
                  copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />
                }
                onClick={copy}
              >
                {t(copied ? 'headingsCopied' : 'copyHeadings')}
              </Button>
            )}
          </CopyButton>
        </Group>
        {rows.length > 0 && <PastePreview rows={rows} options={options} />}
        {bad > 0 && (
          <Radio.Group
            label={t('pasteMode', { bad })}
            value={mode}
            onChange={(next) => setMode(next === 'all-or-nothing' ? 'all-or-nothing' : 'good-rows')}
          >
            <Stack gap={4} mt={4}>
              <Radio value="good-rows" label={t('modeGood', { count: good })} disabled={good === 0} />
              <Radio value="all-or-nothing" label={t('modeAll')} />
            </Stack>
          </Radio.Group>
        )}
        <ProblemAlert error={acts.importTasks.error ?? preview.error} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed" aria-live="polite">
            {rows.length > 0 && t('pasteState', { good, bad })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {ui('cancel')}
            </Button>
            <Button
              loading={acts.importTasks.isPending}
              disabled={good === 0 || preview.isPending || (mode === 'all-or-nothing' && bad > 0)}
              onClick={store}
            >
              {t('pasteStore', { count: good })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
