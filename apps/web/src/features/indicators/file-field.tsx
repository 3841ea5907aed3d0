import { FileInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FileProblems } from './file-problems.tsx';
import type { ReadSystem } from './read-file.ts';

type Props = {
  file: File | null;
  /** reads the file; its failure is shown below, until another file is chosen */
  read: Pick<UseMutationResult<ReadSystem, Error, File>, 'error' | 'reset'>;
  onChange: (file: File | null) => void;
};

/** An indicator file to choose, and why it was not taken. */
export function FileField({ file, read, onChange }: Props) {
  const t = useTranslations('indicators');
  return (
    <>
      <FileInput
        label={t('file')}
        placeholder={t('filePlaceholder')}
        accept=".xlsx,.csv,.json"
        clearable
        value={file}
        onChange={(next) => {
          onChange(next);
          read.reset();
        }}
      />
      <FileProblems error={read.error} />
    </>
  );
}
