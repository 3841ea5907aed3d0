import { useState } from 'react';
import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FileAppealInput } from '@gongkai/domain/appeal';
import { FileDrop, type DroppedFile } from '@gongkai/ui/upload';
import { recordKey } from '@gongkai/domain/metric';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { FILE_LIMITS } from '#lib/file-limits.ts';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useUploads } from '#lib/use-uploads.ts';
import { useFileAppeal } from './appeal-mutations.ts';

type Leaf = RouterOutputs['appeal']['appealable'][number];
type Props = {
  evaluationId: string;
  departmentId: string;
  /** the indicator to begin with, where the way here came from one */
  leaf?: string;
  onClose: () => void;
};

/** 提出申诉: one indicator of one's own sheet, which of its records are disputed, the grounds, and evidence. */
export function FileAppealDialog({ evaluationId, departmentId, leaf, onClose }: Props) {
  const t = useTranslations('appeal');
  const task = useTranslations('task');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.appeal.appealable.queryOptions({ evaluationId, departmentId }));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('file.title')}
      closeButtonProps={{ 'aria-label': task('close') }}
    >
      <ProblemAlert error={error} kept={false} />
      {data === undefined ? (
        <Text role="status">{error === null && t('loading')}</Text>
      ) : (
        <AppealForm
          evaluationId={evaluationId}
          departmentId={departmentId}
          leaves={data}
          first={leaf ?? null}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

/** What is typed of an appeal, beside its files. */
type Filing = { key: string | null; grounds: string; disputed: readonly string[] };

type FormProps = {
  evaluationId: string;
  departmentId: string;
  leaves: readonly Leaf[];
  first: string | null;
  onClose: () => void;
};

function AppealForm({ evaluationId, departmentId, leaves, first, onClose }: FormProps) {
  const t = useTranslations('appeal');
  const task = useTranslations('task');
  const errors = useTranslations('errors');
  const file = useFileAppeal();
  const evidence = useEvidence();
  const offered = leaves.filter((one) => isAppealed(one) || (one.lost && one.refusal === null));
  const open = offered.filter((one) => !isAppealed(one));
  const kept = useKeptDraft<Filing>(
    `appeal:${evaluationId}`,
    { key: first, grounds: '', disputed: [] },
    null,
  );
  const { grounds, disputed } = kept.values;
  const key = open.find((one) => one.key === kept.values.key)?.key ?? null;
  const leaf = open.find((one) => one.key === key) ?? null;
  const records = (leaf?.failing ?? []).filter((record) => disputed.includes(recordKey(record)));
  const input = FileAppealInput.safeParse({
    evaluationId,
    departmentId,
    leaf: key ?? '',
    grounds,
    records: records.map(({ kind, id }) => ({ kind, id })),
    fileIds: evidence.ids,
  });
  const isMarked = !input.success && input.error.issues.some(({ message }) => message === 'classified-text');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!input.success || evidence.isBusy) return;
        file.mutate(input.data, {
          onSuccess: () => {
            kept.saved(kept.values, null);
            onClose();
          },
        });
      }}
    >
      <Stack>
        <LeafSelect leaves={offered} value={key} onChange={(next) => kept.set({ key: next, disputed: [] })} />
        {leaf !== null && leaf.failing.length > 0 && (
          <Checkbox.Group
            label={t('file.records')}
            description={t('file.recordsHint')}
            value={[...disputed]}
            onChange={(next) => kept.set({ disputed: next })}
          >
            <Stack gap={4} mt={8} mah={200} style={{ overflowY: 'auto' }}>
              {leaf.failing.map((record) => (
                <Checkbox key={recordKey(record)} value={recordKey(record)} label={record.label} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label={t('file.grounds')}
          description={task('atLeast', { count: 10 })}
          autosize
          minRows={4}
          maxLength={2000}
          value={grounds}
          error={isMarked ? errors('classified-text') : undefined}
          onChange={(event) => kept.set({ grounds: event.currentTarget.value })}
        />
        <FileDrop
          label={t('file.evidence')}
          limits={FILE_LIMITS}
          files={evidence.files}
          onAdd={evidence.add}
          onRemove={evidence.remove}
          onRetry={evidence.retry}
        />
        <ProblemAlert error={file.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {task('cancel')}
          </Button>
          <Button type="submit" loading={file.isPending} disabled={!input.success || evidence.isBusy}>
            {t('file.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type SelectProps = { leaves: readonly Leaf[]; value: string | null; onChange: (key: string | null) => void };

/** One appeal per indicator and announcement, unless it was taken back. */
function isAppealed({ refusal }: Leaf): boolean {
  return refusal === 'appeal-open-already' || refusal === 'appeal-decided-already';
}

/** What lost points and may be appealed against today is offered, with what it brought; what was appealed stays named. */
function LeafSelect({ leaves, value, onChange }: SelectProps) {
  const t = useTranslations('appeal');
  const format = useFormat();
  const { locale } = useLanguage();
  const appealed = leaves.filter(isAppealed).length;
  return (
    <Select
      data-autofocus
      searchable
      label={t('file.indicator')}
      description={
        <>
          {t(leaves.length === appealed ? 'file.nothing' : 'file.indicatorHint')}
          {appealed > 0 && t('file.appealedCount', { count: appealed })}
        </>
      }
      value={value}
      onChange={onChange}
      data={leaves.map((leaf) => ({
        value: leaf.key,
        disabled: isAppealed(leaf),
        label: t(isAppealed(leaf) ? 'file.appealed' : 'file.option', {
          name: locale === 'en' ? leaf.name.en : leaf.name.zh,
          points: format.score(leaf.points),
          possible: format.score(leaf.most),
        }),
      }))}
    />
  );
}

/** Files that arrived, beside those on their way. */
function useEvidence() {
  const [arrived, setArrived] = useState<readonly DroppedFile[]>([]);
  const uploads = useUploads(({ id, name, size }) =>
    setArrived((before) => [...before, { key: id, name, size, progress: null }]),
  );
  return {
    ids: arrived.map(({ key }) => key),
    files: [...arrived, ...uploads.sending],
    isBusy: uploads.isBusy,
    add: (files: readonly File[]) => uploads.send(files),
    retry: uploads.retry,
    remove: (key: string) => {
      setArrived((before) => before.filter((file) => file.key !== key));
      uploads.remove(key);
    },
  };
}
