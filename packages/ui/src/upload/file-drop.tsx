import { useId, useRef, useState, type DragEvent } from 'react';
import { Button, CloseButton, Progress } from '@mantine/core';
import { IconFile, IconUpload } from '@tabler/icons-react';
import { useUiEnvironment } from '../environment/index.ts';
import { formatBytes } from '../format/index.ts';
import { SecrecyNotice } from '../secrecy/index.ts';
import { checkFiles, type FileLimits, type FileRefusal } from './check-files.ts';
import classes from './file-drop.module.css';

/** A file on its way or arrived. */
export type DroppedFile = {
  key: string;
  name: string;
  size: number;
  /** 0–100 while it is being sent; null when it has arrived */
  progress: number | null;
  /** why it was not taken, in the reader's language */
  problem?: string | null;
  /** the same file may well be taken next time: the network was lost, the session had ended */
  canRetry?: boolean;
};

type Props = {
  files: readonly DroppedFile[];
  onAdd: (files: File[]) => void;
  onRemove: (key: string) => void;
  /** sends a file that failed once more; without it, it has to be chosen again */
  onRetry?: (key: string) => void;
  limits: FileLimits;
  label?: string;
};

/** Takes files dragged in, chosen or pasted; says at once which cannot be taken and why; the secrecy notice stands by. */
export function FileDrop({ files, onAdd, onRemove, onRetry, limits, label }: Props) {
  const { t } = useUiEnvironment();
  const [refused, setRefused] = useState<readonly FileRefusal[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const types = limits.types.join(' ');

  function take(list: FileList | null) {
    const found = checkFiles([...(list ?? [])], files.length, limits);
    setRefused(found.refused);
    if (found.accepted.length > 0) onAdd(found.accepted);
    // The same file may be chosen again after it was removed.
    if (input.current !== null) input.current.value = '';
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <div>
      <button
        type="button"
        className={classes['zone']}
        data-over={over || undefined}
        aria-describedby={hint}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onPaste={(event) => take(event.clipboardData.files)}
      >
        <IconUpload size={20} aria-hidden />
        <strong>{label ?? t('fileDropLabel')}</strong>
        <span>{t('fileDropHint')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={limits.maxCount > 1}
        accept={limits.types.join(',')}
        aria-label={label ?? t('fileDropLabel')}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <p id={hint} className={classes['limits']}>
        {t('fileLimits', { types, size: formatBytes(limits.maxSize) })}
      </p>
      <div role="alert">
        {refused.map(({ code, name, size }) => (
          <p key={`${code}-${name}`} className={classes['problem']}>
            {t(code, {
              name,
              types,
              size: formatBytes(size),
              max: code === 'fileTooMany' ? limits.maxCount : formatBytes(limits.maxSize),
            })}
          </p>
        ))}
      </div>
      <FileRows files={files} onRemove={onRemove} onRetry={onRetry} />
      <SecrecyNotice />
    </div>
  );
}

function FileRows({ files, onRemove, onRetry }: Pick<Props, 'files' | 'onRemove' | 'onRetry'>) {
  const { t } = useUiEnvironment();
  if (files.length === 0) return null;
  return (
    <ul className={classes['files']}>
      {files.map((file) => (
        <li key={file.key}>
          <IconFile size={16} aria-hidden />
          <span className={classes['name']}>{file.name}</span>
          <span className={classes['size']}>{formatBytes(file.size)}</span>
          {file.progress !== null && (
            <Progress value={file.progress} size="sm" w={80} aria-label={file.name} />
          )}
          {file.canRetry === true && onRetry !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => onRetry(file.key)}>
              {t('fileRetry')}
            </Button>
          )}
          <CloseButton
            size="sm"
            aria-label={t('fileRemove', { name: file.name })}
            onClick={() => onRemove(file.key)}
          />
          {typeof file.problem === 'string' && (
            <span role="alert" className={classes['problem']}>
              {file.problem}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
