import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LightBadge } from '@gongkai/ui/light';
import { PageState } from '@gongkai/ui/page';
import { ReportEntry } from '#features/task/detail/progress-tab.tsx';
import { DueDay } from '#features/task/due-day.tsx';
import type { TaskDetail } from '#features/task/types.ts';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { Decision } from './decision.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import type { ReviewItem } from './queue.ts';
import classes from './review.module.css';
import taskClasses from '#features/task/task.module.css';

type Props = {
  item: ReviewItem;
  position: number;
  count: number;
  /** reasons being written, by item; the decision reads and keeps its own */
  reasons: Map<string, string>;
  /** the decision is on its way: on to the next */
  onDecided: () => void;
  /** it was refused: back to this one */
  onFailed: () => void;
};

/** One thing to decide: what was handed in on the left, the decision on the right. */
export function ReviewItemView({ item, position, count, reasons, onDecided, onFailed }: Props) {
  const t = useTranslations('review');
  const trpc = useTRPC();
  const problem = useProblem();
  const { data, error, refetch } = useQuery(trpc.task.detail.queryOptions({ taskId: item.task.id }));
  return (
    <article className={classes['item']}>
      <header className={classes['head']}>
        <span className={classes['meta']}>
          <span>{t('position', { position, count })}</span>
          <span>{item.task.code}</span>
          <span>{item.departmentName}</span>
          <LightBadge light={item.task.light} />
        </span>
        <h2 className={classes['title']}>
          <Link to="/tasks/$taskId" params={{ taskId: item.task.id }}>
            {item.task.title}
          </Link>
        </h2>
      </header>
      <div className={classes['columns']}>
        <div className={classes['material']}>
          {data !== undefined ? (
            <Material item={item} task={data} />
          ) : error === null ? (
            <PageState kind="loading" rows={5} />
          ) : (
            <PageState kind="error" problem={problem(error)} onRetry={() => void refetch()} />
          )}
        </div>
        <Decision
          item={item}
          task={data ?? null}
          reasons={reasons}
          onDecided={onDecided}
          onFailed={onFailed}
        />
      </div>
    </article>
  );
}

/** What the decision rests on: the clause, the reports, the evidence itself. */
function Material({ item, task }: { item: ReviewItem; task: TaskDetail }) {
  const t = useTranslations('review');
  const reports =
    item.kind === 'submission'
      ? task.reports.filter((report) => report.assignmentId === item.assignmentId)
      : task.reports;
  const evidence = reports.flatMap((report) => report.evidence);
  return (
    <>
      <h3 className={taskClasses['sectionTitle']}>{t('clause')}</h3>
      <blockquote className={taskClasses['quote']}>{task.quotation.text}</blockquote>
      <dl className={taskClasses['facts']} style={{ marginTop: 8 }}>
        <div>
          <dt>{t('deliverable')}</dt>
          <dd>{task.deliverable === '' ? t('none') : task.deliverable}</dd>
        </div>
        <div>
          <dt>{t('due')}</dt>
          <dd>
            <DueDay task={task} long />
          </dd>
        </div>
      </dl>
      <h3 className={taskClasses['sectionTitle']}>{t('evidence', { count: evidence.length })}</h3>
      <EvidencePreview evidence={evidence} />
      <h3 className={taskClasses['sectionTitle']}>{t('reports', { count: reports.length })}</h3>
      {reports.length === 0 ? (
        <p className={taskClasses['quiet']}>{t('noReports')}</p>
      ) : (
        <ol className={taskClasses['timeline']}>
          {reports.map((report) => (
            <ReportEntry key={report.id} report={report} />
          ))}
        </ol>
      )}
    </>
  );
}
