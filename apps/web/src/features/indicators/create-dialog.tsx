import { useState } from 'react';
import { Button, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { IndicatorSystemDefinition, standardBands, type CreateSystemInput } from '@gongkai/domain/indicator';
import { findClassificationMark } from '@gongkai/domain/secrecy';
import type { SubjectKind } from '@gongkai/domain/metric';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { FileField } from './file-field.tsx';
import type { SystemEntry } from './indicator-data.ts';
import { readSystemFile, type ReadSystem } from './read-file.ts';
import { useBeginDraft } from './use-begin-draft.ts';

type From = 'copy' | 'empty' | 'file';
type Props = { systems: readonly SystemEntry[]; onClose: () => void };

/** A system of its own: a copy of one, an empty one, or one from a file. */
export function CreateDialog({ systems, onClose }: Props) {
  const t = useTranslations('indicators');
  const errors = useTranslations('errors');
  const text = useLocalText();
  const published = systems.filter(({ status }) => status !== 'draft');
  const [from, setFrom] = useState<From>('copy');
  const [sourceId, setSourceId] = useState(published[0]?.id ?? '');
  const [kind, setKind] = useState<SubjectKind>('department');
  const [name, setName] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const begin = useBeginDraft();
  const read = useMutation({ mutationFn: readSystemFile });

  async function submit() {
    const found = from === 'file' && file !== null ? await read.mutateAsync(file).catch(() => null) : null;
    if (from === 'file' && found === null) return;
    begin.mutate(inputOf({ from, sourceId, kind, name: name.trim(), found }));
  }

  const isMarked = findClassificationMark(name) !== null;
  const isReady =
    name.trim() !== '' &&
    !isMarked &&
    (from !== 'file' || file !== null) &&
    (from !== 'copy' || sourceId !== '');
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="lg"
      title={t('createTitle')}
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
          <TextInput
            data-autofocus
            withAsterisk
            label={t('systemName')}
            value={name}
            maxLength={80}
            error={isMarked ? errors('classified-text') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('from')}
            value={from}
            onChange={(value) => setFrom(value === 'empty' || value === 'file' ? value : 'copy')}
          >
            {(['copy', 'empty', 'file'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`fromOption.${one}`)} mt={6} />
            ))}
          </Radio.Group>
          {from === 'copy' && (
            <NativeSelect
              label={t('copyOf')}
              value={sourceId}
              data={published.map(({ id, name: own, version, status }) => ({
                value: id,
                label: t('versionOption', { name: text(own), version, status: t(`statusName.${status}`) }),
              }))}
              onChange={(event) => setSourceId(event.currentTarget.value)}
            />
          )}
          {from !== 'copy' && (
            <NativeSelect
              label={t('kindOfSubject')}
              value={kind}
              data={(['department', 'item'] as const).map((one) => ({
                value: one,
                label: t(`subjectKind.${one}`),
              }))}
              onChange={(event) => setKind(event.currentTarget.value === 'item' ? 'item' : 'department')}
            />
          )}
          {from === 'file' && <FileField file={file} read={read} onChange={setFile} />}
          <ProblemAlert error={begin.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!isReady} loading={begin.isPending || read.isPending}>
              {t('createNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type Choice = { from: From; sourceId: string; kind: SubjectKind; name: string; found: ReadSystem | null };

/** A JSON file says all itself; an Excel file holds a tree, to which the usual settings come. */
function inputOf({ from, sourceId, kind, name, found }: Choice): CreateSystemInput {
  if (from === 'copy') return { from, id: sourceId, name };
  if (from === 'empty' || found === null) return { from: 'empty', subjectKind: kind, name };
  if (found.kind === 'definition') return { from, name, definition: found.definition };
  const definition = IndicatorSystemDefinition.parse({
    key: `own-${kind}`,
    name: { zh: name, en: '' },
    subjectKind: kind,
    composition: 'drop',
    ranking: 'competition',
    bands: standardBands,
    nodes: found.nodes,
  });
  return { from, name, definition };
}
