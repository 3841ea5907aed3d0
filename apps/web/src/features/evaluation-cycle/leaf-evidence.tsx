import { useState } from 'react';
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconLink, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { EvidenceContent } from '@gongkai/domain/evaluation-cycle';
import { FileDrop } from '@gongkai/ui/upload';
import { useTell } from '#features/task/use-tell.ts';
import { FILE_LIMITS } from '#lib/file-limits.ts';
import { useFormat } from '#lib/format.ts';
import { useUploads } from '#lib/use-uploads.ts';
import { useCycleActs, type Evidence } from './cycle-data.ts';
import classes from './cycle.module.css';

type ListProps = { evidence: readonly Evidence[]; onRemove?: ((id: string) => void) | undefined };

/** Evidence by name; what was taken away or is no longer there stays named and says so. */
export function EvidenceList({ evidence, onRemove }: ListProps) {
  const t = useTranslations('cycle');
  if (evidence.length === 0) return <p className={classes['quiet']}>{t('evidence.none')}</p>;
  return (
    <ul className={classes['evidence']}>
      {evidence.map((one) => (
        <li key={one.id}>
          {one.kind === 'link' ? <IconLink size={16} aria-hidden /> : <IconPaperclip size={16} aria-hidden />}
          <EvidenceName evidence={one} />
          {onRemove !== undefined && one.gone === null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('evidence.remove', { title: one.title })}
              onClick={() => onRemove(one.id)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}

function EvidenceName({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const { gone, title, url, fileId } = evidence;
  if (gone?.how === 'removed')
    return (
      <span>
        <s>{title}</s>{' '}
        <span className={classes['quiet']}>
          {t('evidence.removed', { on: format.shortDate(gone.on), name: gone.byName })}
        </span>
      </span>
    );
  if (gone !== null)
    return (
      <span>
        <s>{title}</s> <span className={classes['warn']}>{t('evidence.missing')}</span>
      </span>
    );
  const address = url ?? (fileId === null ? null : `/api/files/${fileId}`);
  return address === null ? (
    <span>{title}</span>
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

type EditProps = {
  evaluationId: string;
  departmentId: string;
  leafKey: string;
  source: 'self' | 'third-party';
  evidence: readonly Evidence[];
};

/** Evidence of a figure that may still be written: links and files, added one by one. */
export function EvidenceEditor({ evidence, ...key }: EditProps) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const [url, setUrl] = useState('');
  const [isWrong, setWrong] = useState(false);
  const uploads = useUploads(async ({ id, name }) => {
    await acts.addEvidence.mutateAsync({ ...key, evidence: { kind: 'file', title: name, fileId: id } });
  });
  function addLink() {
    const link = { kind: 'link' as const, title: url.trim(), url: url.trim() };
    const read = EvidenceContent.safeParse(link);
    const isNoAddress = !read.success && read.error.issues.some(({ path }) => path.includes('url'));
    setWrong(isNoAddress);
    if (isNoAddress) return;
    acts.addEvidence.mutate(
      { ...key, evidence: link },
      { onSuccess: () => setUrl(''), onError: tell.failed },
    );
  }
  return (
    <div>
      <EvidenceList
        evidence={evidence}
        onRemove={(evidenceId) => acts.removeEvidence.mutate({ evidenceId }, { onError: tell.failed })}
      />
      <Group gap="xs" align="flex-end" mb="xs">
        <TextInput
          type="url"
          className={classes['grow']}
          label={t('evidence.link')}
          placeholder="https://"
          value={url}
          error={isWrong ? t('evidence.linkWrong') : undefined}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button
          variant="default"
          disabled={url.trim() === ''}
          loading={acts.addEvidence.isPending}
          onClick={addLink}
        >
          {t('evidence.addLink')}
        </Button>
      </Group>
      <FileDrop
        label={t('evidence.addFile')}
        limits={FILE_LIMITS}
        files={uploads.sending}
        onAdd={(files) => uploads.send(files)}
        onRemove={uploads.remove}
        onRetry={uploads.retry}
      />
    </div>
  );
}
