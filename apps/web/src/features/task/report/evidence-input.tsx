import { useId, useState, type ClipboardEvent, type DragEvent } from 'react';
import { ActionIcon, Button, Group, Loader, TextInput } from '@mantine/core';
import { IconLink, IconHash, IconUpload, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useProblem } from '#lib/use-problem.ts';
import { EvidenceIcon } from '../evidence-list.tsx';
import classes from '../task.module.css';
import type { DraftEvidence } from './draft.ts';
import { ACCEPTED, uploadFile } from './upload.ts';

type Props = {
  evidence: readonly DraftEvidence[];
  onAdd: (evidence: DraftEvidence) => void;
  onRemove: (key: string) => void;
};

/** 佐证材料: files dragged, pasted or chosen; public links; document numbers. */
export function EvidenceInput({ evidence, onAdd, onRemove }: Props) {
  const t = useTranslations('task');
  const uploads = useUploads(onAdd);
  const [over, setOver] = useState(false);
  const id = useId();
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    uploads.send([...event.dataTransfer.files], 'file');
  }
  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    uploads.send(files, 'screenshot');
  }
  return (
    <section aria-label={t('evidence')} onPaste={onPaste}>
      <label
        htmlFor={id}
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          id={id}
          type="file"
          multiple
          accept={ACCEPTED}
          className="gk-visually-hidden"
          onChange={(event) => {
            uploads.send([...(event.currentTarget.files ?? [])], 'file');
            event.currentTarget.value = '';
          }}
        />
        <IconUpload size={20} aria-hidden />
        <span>{t('report.drop')}</span>
        <span className={classes['quiet']}>{t('report.dropTypes')}</span>
      </label>
      <ul className={classes['evidence']}>
        {evidence.map((one) => (
          <li key={one.key}>
            <EvidenceIcon kind={one.kind} />
            <span style={{ flex: 1, overflowWrap: 'anywhere' }}>{one.title}</span>
            <ActionIcon
              aria-label={t('report.remove', { name: one.title })}
              onClick={() => onRemove(one.key)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
        {uploads.sending.map((name) => (
          <li key={name} role="status">
            <Loader size={14} />
            <span>{t('report.uploading', { name })}</span>
          </li>
        ))}
      </ul>
      {uploads.problems.map((problem) => (
        <p key={problem} role="alert" style={{ color: 'var(--mantine-color-error)', margin: '4px 0' }}>
          {problem}
        </p>
      ))}
      <AddReference onAdd={onAdd} />
    </section>
  );
}

/** Sends files one after the other; what failed says why and leaves the others. */
function useUploads(onAdd: Props['onAdd']) {
  const problem = useProblem();
  const t = useTranslations('task');
  const [sending, setSending] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function sendOne(file: File, origin: 'file' | 'screenshot') {
    setSending((names) => [...names, file.name]);
    try {
      const { id, name, mime } = await uploadFile(file);
      const kind = origin === 'screenshot' && mime.startsWith('image/') ? 'screenshot' : 'file';
      onAdd({ key: id, kind, title: name, url: null, fileId: id });
    } catch (error) {
      const { what, tryThis } = problem(error);
      setProblems((all) => [
        ...all,
        t('report.uploadFailed', { name: file.name, what, advice: tryThis ?? '' }),
      ]);
    } finally {
      setSending((names) => names.filter((name) => name !== file.name));
    }
  }
  function send(files: readonly File[], origin: 'file' | 'screenshot') {
    setProblems([]);
    void files.reduce((before, file) => before.then(() => sendOne(file, origin)), Promise.resolve());
  }
  return { sending, problems, send };
}

type Reference = 'link' | 'document-number';

/** A public link or a document number (批文号), typed. */
function AddReference({ onAdd }: Pick<Props, 'onAdd'>) {
  const t = useTranslations('task');
  const [kind, setKind] = useState<Reference | null>(null);
  const [text, setText] = useState('');
  const value = text.trim();
  const bad = kind === 'link' && value !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/u.test(value);
  function add() {
    if (kind === null || value === '' || bad) return;
    const url = kind === 'link' ? value : null;
    onAdd({ key: crypto.randomUUID(), kind, title: value.slice(0, 200), url, fileId: null });
    setText('');
    setKind(null);
  }
  if (kind === null)
    return (
      <Group gap="xs">
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconLink size={14} />}
          onClick={() => setKind('link')}
        >
          {t('report.addLink')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconHash size={14} />}
          onClick={() => setKind('document-number')}
        >
          {t('report.addNumber')}
        </Button>
      </Group>
    );
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        data-autofocus
        aria-label={t(`evidenceKind.${kind}`)}
        placeholder={t(`report.placeholder.${kind}`)}
        value={text}
        error={bad ? t('report.badLink') : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          }
        }}
      />
      <Button variant="default" onClick={add} disabled={value === '' || bad}>
        {t('report.add')}
      </Button>
      <ActionIcon size={36} aria-label={t('cancel')} onClick={() => setKind(null)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
