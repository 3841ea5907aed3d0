import { useState } from 'react';
import { Button, Menu, Radio } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '@gongkai/ui/dialog';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useTRPC } from '#lib/trpc.ts';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { ExportItems } from './export-items.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { SystemDetail } from './indicator-data.ts';
import { keepDraft } from './kept-draft.ts';
import { TryDrawer } from './try-drawer.tsx';
import type { Editor } from './use-editor.ts';

type Props = { stored: SystemDetail; editor: Editor };
type Open = 'try' | 'publish' | 'discard' | 'import' | null;

/** What can be done with a draft: save, try, publish, files, throw away. */
export function DraftActions({ stored, editor }: Props) {
  const t = useTranslations('indicators');
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default">{t('more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ExportItems id={stored.id} />
          <Menu.Item onClick={() => setOpen('import')}>{t('import')}</Menu.Item>
          {stored.previousId !== null && (
            <Menu.Item
              onClick={() =>
                void navigate({
                  to: '/indicators/compare',
                  search: { before: stored.previousId ?? undefined, after: stored.id },
                })
              }
            >
              {t('compareWithPrevious')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => setOpen('discard')}>
            {t('discard')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" onClick={() => setOpen('try')}>
        {t('try')}
      </Button>
      <Button
        variant="default"
        loading={editor.busy}
        disabled={!editor.isDirty}
        onClick={() => void editor.save()}
      >
        {t('save')}
      </Button>
      <Button
        disabled={editor.problems.length > 0}
        title={
          editor.problems.length > 0 ? t('publishBlocked', { count: editor.problems.length }) : undefined
        }
        onClick={() => setOpen('publish')}
      >
        {t('publish')}
      </Button>
      <TryDrawer
        opened={open === 'try'}
        definition={editor.present}
        problems={editor.problems}
        onClose={close}
      />
      {open === 'publish' && <PublishDialog stored={stored} editor={editor} onClose={close} />}
      {open === 'discard' && <DiscardDialog stored={stored} editor={editor} onClose={close} />}
      {open === 'import' && <ImportDialog editor={editor} onClose={close} />}
    </>
  );
}

type DialogProps = Props & { onClose: () => void };

/** Asks before publishing, which cannot be taken back, and says from when it counts. */
function PublishDialog({ stored, editor, onClose }: DialogProps) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [partOnly, setPartOnly] = useState(false);
  const publish = useMutation(trpc.indicator.publish.mutationOptions());
  async function confirm() {
    const revision = editor.isDirty ? await editor.save() : editor.revision;
    // Not saved: the page says why, and keeps what was typed.
    if (revision === null) return onClose();
    try {
      await publish.mutateAsync({ id: stored.id, revision, partOnly });
    } catch {
      // The dialog shows it and stays open.
      return;
    }
    keepDraft(stored.id, null);
    notifications.show({
      message: t(partOnly ? 'publishedPart' : 'published', { version: stored.version }),
    });
    onClose();
    await Promise.all([
      queryClient.invalidateQueries(trpc.indicator.pathFilter()),
      queryClient.invalidateQueries(trpc.evaluation.pathFilter()),
      queryClient.invalidateQueries(trpc.combination.pathFilter()),
      queryClient.invalidateQueries(trpc.dashboard.pathFilter()),
    ]);
  }
  return (
    <ConfirmDialog
      opened
      title={t('publishTitle', { name: text(editor.present.name), version: stored.version })}
      confirmLabel={t('publish')}
      busy={publish.isPending || editor.busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Radio.Group
        label={t('publishFor')}
        value={partOnly ? 'part' : 'force'}
        onChange={(value) => setPartOnly(value === 'part')}
      >
        <Radio value="force" mt={6} label={t('publishForce')} description={t('publishEffect')} />
        <Radio value="part" mt={6} label={t('publishPart')} description={t('publishPartEffect')} />
      </Radio.Group>
      <p>{t('publishFrozen')}</p>
      <ProblemAlert error={publish.error} />
    </ConfirmDialog>
  );
}

function DiscardDialog({ stored, editor, onClose }: DialogProps) {
  const t = useTranslations('indicators');
  const text = useLocalText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const discard = useMutation(
    trpc.indicator.discard.mutationOptions({
      onSuccess: async () => {
        keepDraft(stored.id, null);
        await navigate({ to: '/indicators' });
        queryClient.removeQueries(trpc.indicator.system.queryFilter({ id: stored.id }));
        await queryClient.invalidateQueries(trpc.indicator.list.queryFilter());
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      title={t('discardTitle', { name: text(editor.present.name), version: stored.version })}
      confirmLabel={t('discard')}
      busy={discard.isPending}
      onConfirm={() => discard.mutate({ id: stored.id, revision: editor.revision })}
      onClose={onClose}
    >
      <p>{t('discardEffect')}</p>
      <ProblemAlert error={discard.error} />
    </ConfirmDialog>
  );
}
