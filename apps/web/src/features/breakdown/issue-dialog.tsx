import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { ProblemAlert } from '#components/conflict/problem-alert.tsx';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { BreakdownActs } from './breakdown-acts.ts';
import type { GridTask, Options } from './breakdown-data.ts';
import { BlockedTasks, ReadyTasks } from './issue-list.tsx';
import classes from './breakdown.module.css';

type Preview = RouterOutputs['breakdown']['previewIssue'];
type Props = {
  planId: string;
  /** the drafts chosen; null for all of the plan */
  chosen: readonly GridTask[] | null;
  /** the plan's tasks as the grid shows them */
  tasks: readonly GridTask[];
  options: Options;
  acts: BreakdownActs;
  onShow: (taskId: string) => void;
  onClose: () => void;
  onIssued: (issued: number, notified: number) => void;
};

/** The preview for the chosen tasks only; whoever is told nothing of these is left out. */
function previewOf(preview: Preview, chosen: readonly GridTask[] | null): Preview {
  if (chosen === null) return preview;
  const ids = new Set(chosen.map((task) => task.id));
  const departments = new Set(
    chosen.flatMap((task) => [task.lead?.departmentId, ...task.supports.map((one) => one.departmentId)]),
  );
  const owners = new Set(chosen.map((task) => task.lead?.ownerId));
  return {
    ...preview,
    ready: preview.ready.filter((one) => ids.has(one.taskId)),
    blocked: preview.blocked.filter((one) => ids.has(one.taskId)),
    notified: preview.notified.filter(
      (person) => owners.has(person.id) || departments.has(person.departmentId ?? ''),
    ),
  };
}

/** What issuing will do before it is done: which tasks go out, which cannot and why, who signs for them. */
export function IssueDialog({ planId, chosen, onClose, ...rest }: Props) {
  const t = useTranslations('breakdown');
  const describe = useProblem();
  const trpc = useTRPC();
  const preview = useQuery({
    ...trpc.breakdown.previewIssue.queryOptions({ planId, tasks: 'all' }),
    staleTime: 0,
  });
  return (
    <Modal opened onClose={onClose} title={t('issueTitle')} size={820}>
      {preview.isPending && <PageState kind="loading" rows={4} />}
      {preview.isError && (
        <PageState kind="error" problem={describe(preview.error)} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && (
        <IssueForm planId={planId} onClose={onClose} preview={previewOf(preview.data, chosen)} {...rest} />
      )}
    </Modal>
  );
}

type FormProps = Omit<Props, 'chosen'> & { preview: Preview };

function IssueForm({ planId, preview, tasks, options, acts, onShow, onClose, onIssued }: FormProps) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const { ready, blocked, notified, assumedYears } = preview;

  function issue(): void {
    const chosen = ready.map(({ taskId, version }) => ({ taskId, version }));
    acts.issue.mutate(
      { planId, tasks: chosen },
      { onSuccess: (done) => onIssued(done.issued.length, done.notified) },
    );
  }

  return (
    <Stack gap="md">
      {blocked.length > 0 && <BlockedTasks blocked={blocked} tasks={tasks} onShow={onShow} />}
      {assumedYears.length > 0 && (
        <Alert color="yellow" variant="light" title={t('assumedTitle')}>
          {t('assumedYears', { years: assumedYears.join('、') })}
        </Alert>
      )}
      {ready.length > 0 && (
        <>
          <ReadyTasks ready={ready} tasks={tasks} options={options} />
          <Notified notified={notified} options={options} count={ready.length} />
        </>
      )}
      <ProblemAlert error={acts.issue.error} kept={false} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {ui('cancel')}
        </Button>
        <Button loading={acts.issue.isPending} disabled={ready.length === 0} onClick={issue}>
          {t(blocked.length > 0 ? 'issueReadyOnly' : 'issueNow', { count: ready.length })}
        </Button>
      </Group>
    </Stack>
  );
}

type NotifiedProps = { notified: Preview['notified']; options: Options; count: number };

function Notified({ notified, options, count }: NotifiedProps) {
  const t = useTranslations('breakdown');
  const told = options.departments
    .map((department) => ({
      department,
      people: notified.filter((person) => person.departmentId === department.id),
    }))
    .filter((one) => one.people.length > 0);
  return (
    <section>
      <Text size="sm">{t('issueReady', { count, people: notified.length, departments: told.length })}</Text>
      <dl className={classes['notified']}>
        {told.map(({ department, people }) => (
          <div key={department.id}>
            <dt>{department.shortName}</dt>
            <dd>{people.map((person) => person.name).join('、')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
