import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { EvidenceList } from '../evidence-list.tsx';
import type { TaskDetail, TaskReport } from '../types.ts';
import classes from '../task.module.css';

/** 进展: every report, newest first. */
export function ProgressTab({ task }: { task: TaskDetail }) {
  const t = useTranslations('task');
  if (task.reports.length === 0)
    return <PageState kind="empty" title={t('progress.empty')} explanation={t('progress.emptyHint')} />;
  return (
    <ol className={classes['timeline']}>
      {task.reports.map((report) => (
        <ReportEntry key={report.id} report={report} />
      ))}
    </ol>
  );
}

/** One report: who, when, from what to what, the sentence, the evidence. */
export function ReportEntry({ report }: { report: TaskReport }) {
  const t = useTranslations('task');
  const format = useFormat();
  return (
    <li className={classes['entry']}>
      <div className={classes['entryTop']}>
        <strong>{report.departmentName}</strong>
        <span>
          {report.percentBefore === report.percent
            ? format.percent(report.percent)
            : `${report.percentBefore}% → ${report.percent}%`}
        </span>
        <span className={classes['quiet']}>
          {report.reportedByName} ·{' '}
          <time dateTime={report.reportedAt}>{format.shortDate(report.reportedOn)}</time>
        </span>
        {report.checkpointLabel !== null && (
          <span className={classes['pill']} data-light="done">
            {t('progress.fulfils', { label: report.checkpointLabel })}
          </span>
        )}
      </div>
      <p>{report.statement}</p>
      {report.evidence.length > 0 && <EvidenceList evidence={report.evidence} />}
    </li>
  );
}
