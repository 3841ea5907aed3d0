import { useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FileDrop } from '@gongkai/ui/upload';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { FILE_LIMITS } from '#lib/file-limits.ts';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import { useUploads } from '#lib/use-uploads.ts';
import { useReloadTraining, type Session } from './training-data.ts';
import classes from './training.module.css';

type Material = Session['materials'][number];
type Attach = (title: string, fileId: string) => Promise<void>;

/** Slides, sign-in sheets and photos of a session: uploaded by the office, read by all. */
export function MaterialsSection({ year, session }: { year: number; session: Session }) {
  const t = useTranslations('training');
  const format = useFormat();
  const mayEdit = useMay('training.edit');
  const trpc = useTRPC();
  const reload = useReloadTraining(year);
  const add = useMutation(trpc.training.addMaterial.mutationOptions());
  const remove = useMutation(trpc.training.removeMaterial.mutationOptions());
  const { save, failure } = useSave();
  const [removed, setRemoved] = useState<Material | null>(null);

  async function attach(title: string, fileId: string): Promise<void> {
    await add.mutateAsync({ sessionId: session.id, title, fileId });
    await reload();
  }

  async function takeOff(material: Material): Promise<void> {
    await save({
      run: async () => {
        await remove.mutateAsync({ materialId: material.id });
        setRemoved(material);
        await reload();
      },
    });
  }

  async function putBack({ title, fileId }: Material): Promise<void> {
    if (await save({ run: () => attach(title, fileId) })) setRemoved(null);
  }

  return (
    <section aria-labelledby="materials-title" className={classes['section']}>
      <h2 id="materials-title">{t('materials.title', { count: session.materials.length })}</h2>
      <ProblemAlert error={failure} kept={false} />
      {session.materials.length === 0 && (
        <p className={classes['hint']}>{t(mayEdit ? 'materials.none' : 'materials.noneRead')}</p>
      )}
      <ul className={classes['files']}>
        {session.materials.map((material) => (
          <li key={material.id}>
            <IconPaperclip size={16} aria-hidden />
            <a href={`/api/files/${material.fileId}`} target="_blank" rel="noreferrer">
              {material.title}
            </a>
            <span className={classes['quiet']}>{format.bytes(material.size)}</span>
            {mayEdit && (
              <ActionIcon
                aria-label={t('materials.remove', { title: material.title })}
                onClick={() => void takeOff(material)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {removed !== null && (
        <p role="status" className={classes['undo']}>
          {t('materials.removed', { title: removed.title })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void putBack(removed)}>
            {t('materials.undo')}
          </Button>
        </p>
      )}
      {mayEdit && <MaterialDrop onAttach={attach} />}
    </section>
  );
}

/** Takes several files at once; one that is refused says why and keeps none of the others back. */
function MaterialDrop({ onAttach }: { onAttach: Attach }) {
  const t = useTranslations('training');
  const uploads = useUploads(({ id, name }) => onAttach(name, id));
  return (
    <FileDrop
      label={t('materials.upload')}
      limits={FILE_LIMITS}
      files={uploads.sending}
      onAdd={uploads.send}
      onRemove={uploads.remove}
      onRetry={uploads.retry}
    />
  );
}
