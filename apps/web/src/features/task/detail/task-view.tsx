import { Tabs } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import { DueDay } from '../due-day.tsx';
import { TaskStatusPill } from '../part-status.tsx';
import { PercentBar } from '../percent-bar.tsx';
import type { ReportTarget } from '../report/report-sheet.tsx';
import { LightBadge } from '@gongkai/ui/light';
import type { TaskDetail } from '../types.ts';
import { BasisTab } from './basis-tab.tsx';
import { DutiesTab } from './duties-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { ProgressTab } from './progress-tab.tsx';
import { TaskActButtons } from './task-acts.tsx';
import { TASK_TABS, type TaskTab } from './task-tabs.ts';
import { VerificationTab } from './verification-tab.tsx';
import classes from '../task.module.css';

type Props = {
  task: TaskDetail;
  tab: TaskTab;
  onTab: (tab: TaskTab) => void;
  onReport: (target: ReportTarget) => void;
  /** as a page of its own, not beside a list */
  page?: boolean;
};

/** Everything about one task: its head, what can be done, and six tabs with their counts. */
export function TaskView({ task, tab, onTab, onReport, page = false }: Props) {
  const t = useTranslations('task');
  const counts: Partial<Record<TaskTab, number>> = {
    duties: task.parts.length,
    progress: task.reports.length,
    evidence: task.reports.reduce((sum, report) => sum + report.evidence.length, 0),
    verification: task.parts.filter((part) => part.status === 'submitted').length + task.extensions.length,
  };
  return (
    <article className={classes['detail']}>
      <TaskHead task={task} page={page} />
      <TaskActButtons task={task} />
      <Tabs value={tab} onChange={(next) => onTab((next ?? 'duties') as TaskTab)} keepMounted={false}>
        <Tabs.List style={{ overflowX: 'auto', flexWrap: 'nowrap' }}>
          {TASK_TABS.map((one) => (
            <Tabs.Tab key={one} value={one} px="sm">
              {t(`tab.${one}`)}
              {(counts[one] ?? 0) > 0 && <span className={classes['tabCount']}>{counts[one]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes['tab']}>
          {tab === 'duties' && <DutiesTab task={task} onReport={onReport} />}
          {tab === 'basis' && <BasisTab task={task} />}
          {tab === 'progress' && <ProgressTab task={task} />}
          {tab === 'evidence' && <EvidenceTab task={task} />}
          {tab === 'verification' && <VerificationTab task={task} />}
          {tab === 'history' && <HistoryTab taskId={task.id} />}
        </Tabs.Panel>
      </Tabs>
    </article>
  );
}

function TaskHead({ task, page }: { task: TaskDetail; page: boolean }) {
  const t = useTranslations('task');
  const format = useFormat();
  const Title = page ? 'h1' : 'h2';
  return (
    <header className={classes['head']}>
      <div className={classes['headTop']}>
        <span className={classes['code']}>{task.code}</span>
        <TaskStatusPill status={task.status} />
        {task.status !== 'draft' && <LightBadge light={task.light} />}
        <span className={classes['quiet']}>{t(`reason.${task.reason}`)}</span>
      </div>
      <Title className={classes['title']} data-page={page || undefined}>
        {task.title}
      </Title>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('column.due')}</dt>
          <dd>
            <DueDay task={task} long />
          </dd>
        </div>
        <div>
          <dt>{t('column.percent')}</dt>
          <dd>
            <PercentBar percent={task.percent} expected={task.expected} />
          </dd>
        </div>
        {task.closedOn !== null && (
          <div>
            <dt>{t('closedOn')}</dt>
            <dd>{format.shortDate(task.closedOn)}</dd>
          </div>
        )}
        {task.cancelReason !== null && (
          <div>
            <dt>{t('cancelReason')}</dt>
            <dd>{task.cancelReason}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}
