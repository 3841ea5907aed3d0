import { useState } from 'react';
import { Button, FileButton, Group, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useMay } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useSave } from '#lib/use-save.ts';
import { uploadTemplate } from './download-notice.ts';
import classes from './desk.module.css';

type Template = RouterOutputs['desk']['templates'][number];
const DOCX = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The templates of the notices: look at each, put the office's own in its place, or go back to the built-in one. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk');
  const trpc = useTRPC();
  const mayEdit = useMay('settings.edit');
  const templates = useQuery(trpc.desk.templates.queryOptions());
  const reset = useMutation(trpc.desk.resetTemplate.mutationOptions());
  const { save, busy, failure, isConflict } = useSave();
  const [done, setDone] = useState('');
  const again = async () => {
    await templates.refetch();
  };

  function act(template: Template, run: () => Promise<unknown>, word: string): void {
    setDone('');
    void save({
      run: async () => {
        await run();
        await again();
        setDone(t(word, { template: t(`template.${template.key}`) }));
      },
      onConflict: again,
    });
  }

  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('templates.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p className={classes['quiet']}>{t('templates.hint')}</p>
      <ProblemAlert error={failure ?? templates.error} kept={false} />
      {isConflict && <p role="alert">{t('conflict')}</p>}
      <p role="status">{done}</p>
      <ul className={classes['notices']}>
        {templates.data?.map((template) => (
          <TemplateRow
            key={template.key}
            template={template}
            mayEdit={mayEdit}
            busy={busy}
            onUpload={(file) =>
              act(
                template,
                () => uploadTemplate(template.key, file, template.own?.version ?? null),
                'templates.replaced',
              )
            }
            onReset={() =>
              act(
                template,
                () => reset.mutateAsync({ key: template.key, version: template.own?.version ?? 0 }),
                'templates.wasReset',
              )
            }
          />
        ))}
      </ul>
    </Modal>
  );
}

type RowProps = {
  template: Template;
  mayEdit: boolean;
  busy: boolean;
  onUpload: (file: File) => void;
  onReset: () => void;
};

function TemplateRow({ template, mayEdit, busy, onUpload, onReset }: RowProps) {
  const t = useTranslations('desk');
  const { key, own, must } = template;
  const name = t(`template.${key}`);
  return (
    <li className={classes['notice']}>
      <span className={classes['noticeName']}>
        {name}
        <span className={classes['quiet']}> {own === null ? t('templates.builtIn') : own.name}</span>
        <details className={classes['reasons']}>
          <summary>{t('templates.must')}</summary>
          <span className={classes['quiet']}>{must.map((place) => `{${place}}`).join(' ')}</span>
        </details>
      </span>
      <Group gap={6}>
        <Button
          component="a"
          href={`/api/notice-templates/${key}`}
          size="compact-sm"
          variant="default"
          aria-label={t('templates.downloadOf', { template: name })}
        >
          {t('templates.download')}
        </Button>
        {mayEdit && (
          <FileButton accept={DOCX} onChange={(file) => file !== null && onUpload(file)}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                disabled={busy}
                aria-label={t('templates.uploadOf', { template: name })}
              >
                {t('templates.upload')}
              </Button>
            )}
          </FileButton>
        )}
        {mayEdit && own !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={busy}
            aria-label={t('templates.resetOf', { template: name })}
            onClick={onReset}
          >
            {t('templates.reset')}
          </Button>
        )}
      </Group>
    </li>
  );
}
