import { useEffect, useRef } from 'react';
import { CloseButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { FileDrop, type DroppedFile } from '@gongkai/ui/upload';
import { FILE_LIMITS } from '#lib/file-limits.ts';
import { useUploads } from '#lib/use-uploads.ts';
import { EvidenceIcon } from '../evidence-list.tsx';
import { AddReference } from './add-reference.tsx';
import type { DraftEvidence } from './draft.ts';
import classes from '../task.module.css';

type Props = {
  evidence: readonly DraftEvidence[];
  onAdd: (evidence: DraftEvidence) => void;
  onRemove: (key: string) => void;
  /** told when files start and stop being on their way */
  onBusy: (busy: boolean) => void;
};

function toDropped({ key, title, size }: DraftEvidence): DroppedFile {
  return { key, name: title, size: size ?? 0, progress: null };
}

/** 佐证材料: files dragged, pasted or chosen; public links; document numbers (批文号). */
export function EvidenceInput({ evidence, onAdd, onRemove, onBusy }: Props) {
  const t = useTranslations('task');
  const uploads = useUploads(({ id, name, mime, size }, pasted) => {
    const kind = pasted && mime.startsWith('image/') ? 'screenshot' : 'file';
    onAdd({ key: id, kind, title: name, url: null, fileId: id, size });
  });
  const { isBusy } = uploads;
  useEffect(() => {
    onBusy(isBusy);
    return () => onBusy(false);
  }, [isBusy, onBusy]);
  const isPasted = useRef(false);
  const references = evidence.filter((one) => one.fileId === null);
  const files = evidence.filter((one) => one.fileId !== null).map(toDropped);
  return (
    <section
      aria-label={t('evidence')}
      onPasteCapture={() => {
        // The drop zone hands over files without saying where they came from.
        isPasted.current = true;
        setTimeout(() => {
          isPasted.current = false;
        });
      }}
    >
      <FileDrop
        label={t('report.drop')}
        limits={FILE_LIMITS}
        files={[...files, ...uploads.sending]}
        onAdd={(added) => uploads.send(added, isPasted.current)}
        onRetry={uploads.retry}
        onRemove={(key) => {
          uploads.remove(key);
          onRemove(key);
        }}
      />
      {references.length > 0 && (
        <ul className={classes['evidence']}>
          {references.map((one) => (
            <li key={one.key}>
              <EvidenceIcon kind={one.kind} />
              <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{one.title}</span>
              <CloseButton
                size="sm"
                aria-label={t('report.remove', { name: one.title })}
                onClick={() => onRemove(one.key)}
              />
            </li>
          ))}
        </ul>
      )}
      <AddReference onAdd={onAdd} />
    </section>
  );
}
