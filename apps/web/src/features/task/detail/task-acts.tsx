import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ExtensionDialog } from '../dialogs/extension-dialog.tsx';
import { OccurrenceDialog } from '../dialogs/occurrence-dialog.tsx';
import { TextDialog } from '../dialogs/text-dialog.tsx';
import type { TaskDetail } from '../types.ts';
import { useTaskActs } from '../use-task-acts.ts';
import { useTell } from '../use-tell.ts';
import { OfferButton } from './part-acts.tsx';
import classes from '../task.module.css';

type Dialog = 'extension' | 'occurrence' | 'remind' | 'instruct';

/** What this person can do with the whole task. */
export function TaskActButtons({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  const acts = useTaskActs();
  const tell = useTell();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { offers } = task;
  const ref = { taskId: task.id, version: task.version };
  const close = () => setDialog(null);
  function done(message: string) {
    close();
    tell.done(message);
  }
  if (Object.values(offers).every((offer) => offer.hidden)) return null;
  return (
    <div className={`${classes['acts']} gk-no-print`}>
      {task.status === 'issued' && (
        <>
          <OfferButton
            offer={offers.close}
            label={t('closing.action')}
            busy={acts.close.isPending}
            primary={offers.close.refusal === null}
            onClick={() =>
              acts.close.mutate(ref, { onSuccess: () => tell.done(t('closing.done')), onError: tell.failed })
            }
          />
          <OfferButton
            offer={offers.requestExtension}
            label={t('extension.action')}
            onClick={() => setDialog('extension')}
          />
          <OfferButton
            offer={offers.recordOccurrence}
            label={t('occurrence.action')}
            onClick={() => setDialog('occurrence')}
          />
          <OfferButton offer={offers.remind} label={t('remind.action')} onClick={() => setDialog('remind')} />
        </>
      )}
      <OfferButton
        offer={offers.instruct}
        label={t('instruct.action')}
        onClick={() => setDialog('instruct')}
      />
      {dialog === 'extension' && (
        <ExtensionDialog
          task={task}
          act={acts.requestExtension}
          onDone={() => done(t('extension.done'))}
          onClose={close}
        />
      )}
      {dialog === 'occurrence' && (
        <OccurrenceDialog
          task={task}
          act={acts.recordOccurrence}
          onDone={() => done(t('occurrence.done'))}
          onClose={close}
        />
      )}
      {dialog === 'remind' && (
        <TextDialog
          title={t('remind.title')}
          explanation={t('remind.explanation', { count: 1 })}
          label={t('remind.message')}
          action={t('remind.action')}
          shortest={0}
          longest={500}
          busy={acts.remind.isPending}
          error={acts.remind.error}
          onConfirm={(message) =>
            acts.remind.mutate(
              { taskIds: [task.id], message },
              { onSuccess: () => done(t('remind.done', { count: 1 })) },
            )
          }
          onClose={close}
        />
      )}
      {dialog === 'instruct' && (
        <TextDialog
          title={t('instruct.title')}
          explanation={t('instruct.explanation', { title: task.title })}
          label={t('instruct.text')}
          action={t('instruct.send')}
          shortest={2}
          longest={1000}
          busy={acts.instruct.isPending}
          error={acts.instruct.error}
          onConfirm={(text) =>
            acts.instruct.mutate({ taskId: task.id, text }, { onSuccess: () => done(t('instruct.done')) })
          }
          onClose={close}
        />
      )}
    </div>
  );
}
