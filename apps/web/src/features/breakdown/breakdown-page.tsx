import { useState } from 'react';
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useProblem } from '#lib/use-problem.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PlanText } from './plan-text.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { Suggestions } from './suggestions.tsx';
import { TaskGrid } from './task-grid.tsx';
import {
  useBreakdown,
  useBreakdownActs,
  type BreakdownActs,
  type GridTask,
  type PlanItem,
} from './use-breakdown.ts';
import classes from './breakdown.module.css';

const route = getRouteApi('/app/plans/$planId/breakdown');

type Dialog =
  | { kind: 'issue' }
  | { kind: 'paste'; item: PlanItem }
  | { kind: 'cancel'; task: GridTask }
  | null;

/** A new draft under an item, anchored in its selected words when there are any. */
function newTask(planId: string, item: PlanItem, title: string) {
  return { planId, itemId: item.id, title, deadlineKind: 'dated' as const };
}

function firstFailure(acts: BreakdownActs): unknown {
  return (
    [acts.create, acts.update, acts.remove, acts.accept, acts.drop].find((act) => act.isError)?.error ?? null
  );
}

/** The plan broken down: its text on the left, the selected item's tasks on the right. */
export function BreakdownPage() {
  const t = useTranslations('breakdown');
  const describe = useProblem();
  const { planId } = route.useParams();
  const { item: itemId } = route.useSearch();
  const navigate = useNavigate();
  const { plan, tasks, coverage, options } = useBreakdown(planId);
  const acts = useBreakdownActs();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [done, setDone] = useState<string | null>(null);
  const items = plan.sections.flatMap((section) => section.items);
  const selected = items.find((one) => one.id === itemId) ?? items[0] ?? null;
  const shown = tasks.filter((task) => task.itemId === selected?.id);
  const drafts = tasks.filter((task) => task.status === 'draft').length;
  const failure = firstFailure(acts);
  const share = coverage.itemCount === 0 ? 0 : (coverage.fullyAssignedCount / coverage.itemCount) * 100;

  return (
    <Stack gap="md">
      <PageHeader
        title={plan.title ?? t('untitled', { year: plan.year })}
        state={t('state', {
          assigned: coverage.fullyAssignedCount,
          items: coverage.itemCount,
          tasks: tasks.length,
          drafts,
        })}
        actions={
          <Group gap="xs">
            <Button component="a" variant="default" href={`/api/exports/tasks.xlsx?planId=${planId}`}>
              {t('export')}
            </Button>
            <Button disabled={drafts === 0} onClick={() => setDialog({ kind: 'issue' })}>
              {t('issueButton', { count: drafts })}
            </Button>
          </Group>
        }
      />
      <Progress value={share} aria-label={t('progress')} size="sm" />
      {done !== null && (
        <Alert
          color="green"
          variant="light"
          role="status"
          withCloseButton
          closeButtonLabel={t('close')}
          onClose={() => setDone(null)}
        >
          {done}
        </Alert>
      )}
      {failure !== null && (
        <Alert color="red" variant="light" role="alert">
          {describe(failure).what} {describe(failure).tryThis}
        </Alert>
      )}
      <div className={classes['workspace']}>
        <PlanText
          plan={plan}
          tasks={tasks}
          coverage={coverage}
          selected={selected}
          onSelect={(item) =>
            void navigate({ to: '/plans/$planId/breakdown', params: { planId }, search: { item: item.id } })
          }
        />
        {selected === null ? (
          <PageState kind="empty" title={t('noItems')} />
        ) : (
          <Stack gap="sm">
            <Group justify="space-between">
              <Text component="h2" fw={600} size="md">
                {selected.number}. {selected.heading ?? selected.body.slice(0, 30)}
              </Text>
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => setDialog({ kind: 'paste', item: selected })}
                >
                  {t('paste')}
                </Button>
                <Button
                  size="xs"
                  variant="light"
                  loading={acts.create.isPending}
                  onClick={() =>
                    acts.create.mutate(newTask(planId, selected, selected.heading ?? t('newTask')))
                  }
                >
                  {t('add')}
                </Button>
              </Group>
            </Group>
            <Suggestions
              item={selected}
              busy={acts.accept.isPending || acts.drop.isPending}
              onAccept={(suggestionIds) => acts.accept.mutate({ planId, suggestionIds })}
              onDrop={(suggestionIds) => acts.drop.mutate({ planId, suggestionIds })}
            />
            {shown.length === 0 ? (
              <PageState kind="empty" title={t('noTasks')} explanation={t('noTasksHint')} />
            ) : (
              <TaskGrid
                tasks={shown}
                options={options}
                onPatch={(task, patch) =>
                  acts.update.mutate({ taskId: task.id, version: task.version, patch })
                }
                onRemove={(task) => acts.remove.mutate({ taskId: task.id, version: task.version })}
                onCancel={(task) => setDialog({ kind: 'cancel', task })}
              />
            )}
            <Text size="xs" c="dimmed">
              {t('secrecy')}
            </Text>
          </Stack>
        )}
      </div>
      {dialog?.kind === 'issue' && (
        <IssueDialog
          planId={planId}
          acts={acts}
          onClose={() => setDialog(null)}
          onIssued={(count) => {
            setDialog(null);
            setDone(t('issued', { count }));
          }}
        />
      )}
      {dialog?.kind === 'paste' && (
        <PasteDialog
          planId={planId}
          item={dialog.item}
          options={options}
          acts={acts}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'cancel' && (
        <ReasonDialog
          title={t('cancelTitle')}
          text={t('cancelText', { code: dialog.task.code, title: dialog.task.title })}
          action={t('cancel')}
          busy={acts.cancel.isPending}
          problem={acts.cancel.isError ? describe(acts.cancel.error).what : null}
          onClose={() => setDialog(null)}
          onConfirm={(reason) =>
            acts.cancel.mutate(
              { taskId: dialog.task.id, version: dialog.task.version, reason },
              { onSuccess: () => setDialog(null) },
            )
          }
        />
      )}
    </Stack>
  );
}
