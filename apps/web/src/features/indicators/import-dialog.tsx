import { useState } from 'react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { FileField } from './file-field.tsx';
import { readSystemFile } from './read-file.ts';
import type { Editor } from './use-editor.ts';

type Props = { editor: Editor; onClose: () => void };

/** Reads a file into the draft: one step that can be undone, saved only when the office saves. */
export function ImportDialog({ editor, onClose }: Props) {
  const t = useTranslations('indicators');
  const [file, setFile] = useState<File | null>(null);
  const read = useMutation({
    mutationFn: readSystemFile,
    onSuccess: (found) => {
      const definition =
        found.kind === 'nodes'
          ? { ...editor.present, nodes: found.nodes }
          : { ...found.definition, key: editor.present.key, subjectKind: editor.present.subjectKind };
      editor.dispatch({ type: 'replace', definition });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('importTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <SecrecyNotice />
        <p>{t('importExplanation')}</p>
        <FileField file={file} read={read} onChange={setFile} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={file === null}
            loading={read.isPending}
            onClick={() => {
              if (file !== null) read.mutate(file);
            }}
          >
            {t('importNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
