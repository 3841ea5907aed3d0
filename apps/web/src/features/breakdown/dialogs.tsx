import { Button, Group, List, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { GridTask, Options, Plan, PlanItem } from './breakdown-data.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { HeadDialog } from './head-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { TrajectoryDialog } from './trajectory-dialog.tsx';
import type { BulkOutcomes, Workbench } from './use-workbench.ts';

/** The dialog that is open. */
export type Open =
  | { kind: 'issue'; chosen: GridTask[] | null }
  | { kind: 'paste'; item: PlanItem }
  | { kind: 'head' }
  | { kind: 'cancel' | 'reassign' | 'trajectory'; task: GridTask };

type Props = {
  open: Open | null;
  plan: Plan;
  tasks: readonly GridTask[];
  options: Options;
  work: Workbench;
  onClose: () => void;
  onShowTask: (taskId: string) => void;
};

/** Every dialog of the breakdown, one at a time; conflicts and bulk outcomes come by themselves. */
export function Dialogs({ open, plan, tasks, options, work, onClose, onShowTask }: Props) {
  const t = useTranslations('breakdown');
  const { acts, editing, done } = work;
  function finish(message: string): void {
    onClose();
    done(message);
  }
  if (work.outcomes !== null)
    return <OutcomesDialog outcomes={work.outcomes} tasks={tasks} onClose={work.closeOutcomes} />;
  if (editing.conflict !== null) {
    return (
      <ConflictDialog
        conflict={editing.conflict}
        now={tasks.find((task) => task.id === editing.conflict?.before.id)}
        options={options}
        onOverwrite={editing.edit}
        onClose={editing.closeConflict}
      />
    );
  }
  if (open === null) return null;
  const common = { acts, onClose };
  if (open.kind === 'issue') {
    return (
      <IssueDialog
        planId={plan.id}
        chosen={open.chosen}
        tasks={tasks}
        options={options}
        {...common}
        onShow={(taskId) => {
          onClose();
          onShowTask(taskId);
        }}
        onIssued={(count, people) => finish(t('issued', { count, people }))}
      />
    );
  }
  if (open.kind === 'paste') {
    return (
      <PasteDialog
        planId={plan.id}
        item={open.item}
        options={options}
        {...common}
        onStored={(made, rejected) => {
          onClose();
          done(t('stored', { count: made.length, rejected }), () => work.removeAll(made));
        }}
      />
    );
  }
  if (open.kind === 'head') return <HeadDialog plan={plan} onClose={onClose} />;
  const { task } = open;
  if (open.kind === 'cancel')
    return (
      <CancelDialog task={task} {...common} onDone={() => finish(t('cancelled', { code: task.code }))} />
    );
  if (open.kind === 'trajectory')
    return (
      <TrajectoryDialog task={task} {...common} onDone={() => finish(t('saved', { code: task.code }))} />
    );
  return (
    <ReassignDialog
      task={task}
      options={options}
      {...common}
      onDone={() => finish(t('reassigned', { code: task.code }))}
    />
  );
}

type OutcomesProps = { outcomes: BulkOutcomes; tasks: readonly GridTask[]; onClose: () => void };

function OutcomesDialog({ outcomes, tasks, onClose }: OutcomesProps) {
  const t = useTranslations('breakdown');
  const errors = useTranslations('errors');
  const ui = useTranslations('ui');
  const bad = outcomes.filter((row) => !row.ok);
  return (
    <Modal opened onClose={onClose} title={t('bulkFailed', { bad: bad.length, count: outcomes.length })}>
      <Stack gap="md">
        <List size="sm" spacing={4}>
          {bad.map((row) => {
            const task = tasks.find((one) => one.id === row.taskId);
            const { reason, details } = row.ok ? { reason: '', details: {} } : row;
            return (
              <List.Item key={row.taskId}>
                <strong>{task?.code}</strong> {task?.title} —{' '}
                {errors.has(reason) ? errors(reason, details) : errors('internal')}
              </List.Item>
            );
          })}
        </List>
        <Group justify="flex-end">
          <Button onClick={onClose}>{ui('close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
