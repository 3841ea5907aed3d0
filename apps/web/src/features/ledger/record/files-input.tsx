import { ActionIcon, Input } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { FileDrop } from '@gongkai/ui/upload';
import { FILE_LIMITS } from '#lib/file-limits.ts';
import { useFormat } from '#lib/format.ts';
import { useUploads } from '#lib/use-uploads.ts';
import type { RecordNames } from '../ledger-data.ts';
import classes from './record.module.css';

type Props = {
  id: string;
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  readOnly: boolean;
  /** pictures only */
  images: boolean;
  value: readonly string[];
  names: RecordNames['files'];
  onChange: (ids: readonly string[], added: RecordNames['files']) => void;
  /** the files themselves, before they are sent */
  onPicked?: (files: readonly File[]) => void;
};

const IMAGES = ['.png', '.jpg', '.jpeg', '.webp'];
const MOST_FILES = 20;

/** Uploaded files of a record: added by dropping, choosing or pasting, taken off one by one. */
export function FilesInput(props: Props) {
  const { label, value, names, readOnly, onChange } = props;
  const t = useTranslations('ledger');
  const format = useFormat();
  const uploads = useUploads(({ id, name, mime, size }) =>
    onChange([...value, id], { [id]: { name, mime, size } }),
  );
  const limits = { ...FILE_LIMITS, maxCount: MOST_FILES, ...(props.images ? { types: IMAGES } : {}) };
  return (
    <Input.Wrapper
      id={props.id}
      label={label}
      labelElement="div"
      description={props.description}
      error={props.error}
      required={props.required}
      role="group"
      aria-label={label}
    >
      <ul className={classes['files']}>
        {value.map((id) => (
          <li key={id}>
            <IconPaperclip size={16} aria-hidden />
            <a href={`/api/files/${id}`} target="_blank" rel="noreferrer">
              {names[id]?.name ?? t('unknownFile')}
            </a>
            {names[id] !== undefined && (
              <span className={classes['quiet']}>{format.bytes(names[id].size)}</span>
            )}
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('removeFile', { name: names[id]?.name ?? t('unknownFile') })}
                onClick={() =>
                  onChange(
                    value.filter((one) => one !== id),
                    {},
                  )
                }
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? (
        value.length === 0 && <p className={classes['blank']}>{t('blank')}</p>
      ) : (
        <FileDrop
          label={t('addFiles', { field: label })}
          limits={limits}
          files={uploads.sending}
          onAdd={(files) => {
            props.onPicked?.(files);
            uploads.send(files);
          }}
          onRemove={uploads.remove}
          onRetry={uploads.retry}
        />
      )}
    </Input.Wrapper>
  );
}
