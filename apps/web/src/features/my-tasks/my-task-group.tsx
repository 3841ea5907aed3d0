import { useState } from 'react';
import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { ReportTarget } from '#features/task/report/report-sheet.tsx';
import { useTaskActs } from '#features/task/use-task-acts.ts';
import { useTell } from '#features/task/use-tell.ts';
import { useMay } from '#lib/session.ts';
import { MyTaskRow } from './my-task-row.tsx';
import type { MyGroups, MyTask } from './my-tasks.ts';
import classes from './my-tasks.module.css';

type Props = {
  group: MyGroups[number]['group'];
  tasks: readonly MyTask[];
  onReport: (target: ReportTarget) => void;
};

/** Groups that ask for nothing are folded. */
const FOLDED: ReadonlySet<Props['group']> = new Set(['submitted', 'done']);

/** One group of the person's list, with its count. */
export function MyTaskGroup({ group, tasks, onReport }: Props) {
  const t = useTranslations('task');
  const [open, setOpen] = useState(!FOLDED.has(group));
  const mayReceive = useMay('task.receive');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes['group']} data-group={group}>
      <div className={classes['groupHead']}>
        <h2>
          <UnstyledButton
            className={classes['groupTitle']}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={16} aria-hidden />
            {t(`group.${group}`)}
            <span className={classes['count']}>{tasks.length}</span>
          </UnstyledButton>
        </h2>
        {group === 'awaiting-receipt' && mayReceive && tasks.length > 1 && <ReceiveAll tasks={tasks} />}
      </div>
      <Collapse expanded={open}>
        <ul className={classes['rows']}>
          {tasks.map((task) => (
            <MyTaskRow key={task.id} task={task} group={group} onReport={onReport} />
          ))}
        </ul>
      </Collapse>
    </section>
  );
}

/** 全部签收: each part by itself; those that fail stay and say why. */
function ReceiveAll({ tasks }: { tasks: readonly MyTask[] }) {
  const t = useTranslations('task');
  const { receive } = useTaskActs();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  async function receiveAll() {
    setBusy(true);
    const inputs = tasks.map(({ mine }) => ({
      assignmentId: mine.id,
      version: mine.version,
      ownerId: mine.ownerId,
    }));
    const results = await Promise.allSettled(inputs.map((input) => receive.mutateAsync(input)));
    const failed = results.find((result) => result.status === 'rejected');
    const count = results.filter((result) => result.status === 'fulfilled').length;
    if (count > 0) tell.done(t('receive.doneMany', { count }));
    if (failed !== undefined) tell.failed(failed.reason);
    setBusy(false);
  }
  return (
    <Button size="xs" variant="default" loading={busy} onClick={() => void receiveAll()}>
      {t('receive.all', { count: tasks.length })}
    </Button>
  );
}
