import { Button, Group, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConflictNotice } from '#components/conflict/conflict-notice.tsx';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useTell } from '#features/task/use-tell.ts';
import { useFormat } from '#lib/format.ts';
import { useKeptDraft } from '#lib/use-kept-draft.ts';
import { useSave } from '#lib/use-save.ts';
import { useCycleActs, type Queue, type QueueLeaf } from './cycle-data.ts';
import { PointsInput } from './points-input.tsx';
import { useFreshLeaf } from './use-queue-leaf.ts';
import classes from './cycle.module.css';

type Props = { queue: Queue; leaf: QueueLeaf };
type MarkFields = { points: number | null; reason: string };

function fieldsOf({ mark }: QueueLeaf): MarkFields {
  return { points: mark?.points ?? null, reason: mark?.note ?? '' };
}

function useMark({ queue, leaf }: Props) {
  const t = useTranslations('cycle');
  const acts = useCycleActs();
  const tell = useTell();
  const { evaluationId, departmentId } = queue;
  const { leafKey, mark } = leaf;
  const fresh = useFreshLeaf(queue, leafKey);
  const form = `mark:${evaluationId}:${departmentId}:${leafKey}`;
  const draft = useKeptDraft(form, fieldsOf(leaf), mark?.version ?? 0);
  const { save, ...state } = useSave();
  const { points, reason } = draft.values;
  const submit = () =>
    save({
      run: async () => {
        const { version } = await acts.saveEntry.mutateAsync({
          evaluationId,
          departmentId,
          leafKey,
          source: 'office',
          points,
          note: reason.trim(),
          explanation: null,
          version: draft.version ?? 0,
        });
        draft.saved(draft.values, version);
        tell.done(t('done.mark'));
      },
      onConflict: async () => {
        const theirs = await fresh();
        if (theirs !== undefined) draft.rebase(fieldsOf(theirs), theirs.mark?.version ?? 0);
      },
    });
  return { draft, submit, ...state };
}

/** The office's mark where the indicator is marked by a person, with its reason. */
export function MarkForm(props: Props) {
  const { leaf } = props;
  const t = useTranslations('cycle');
  const format = useFormat();
  const { draft, submit, busy, failure, isConflict } = useMark(props);
  const { points, reason } = draft.values;
  const isOpen = points === null || reason.trim() === '' || !draft.isDirty;
  return (
    <form
      className={classes['editor']}
      aria-label={t('source.office')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isConflict && (
        <ConflictNotice
          conflicts={draft.conflicts}
          labelOf={(key) => t(key === 'points' ? 'mark.points' : 'mark.reason')}
          textOf={(key, value) =>
            key === 'points' ? format.score(typeof value === 'number' ? value : null) : String(value) || '—'
          }
          onTakeTheirs={draft.takeTheirs}
        />
      )}
      <div className={classes['figures']}>
        <PointsInput
          className={classes['points']}
          label={t('mark.points')}
          least={0}
          most={leaf.most}
          points={points}
          onChange={(next) => draft.set({ points: next })}
        />
        <Textarea
          className={classes['grow']}
          label={t('mark.reason')}
          autosize
          minRows={1}
          maxLength={2000}
          value={reason}
          onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        />
      </div>
      <ProblemAlert error={failure} />
      <Group justify="flex-end">
        <Button type="submit" variant="default" disabled={isOpen} loading={busy}>
          {t('mark.save')}
        </Button>
      </Group>
    </form>
  );
}
