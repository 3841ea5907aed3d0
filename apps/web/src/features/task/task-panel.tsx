import { useQuery } from '@tanstack/react-query';
import { PageState } from '@gongkai/ui/page';
import { useTRPC } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import type { TaskTab } from './detail/task-tabs.ts';
import { TaskView } from './detail/task-view.tsx';
import type { ReportTarget } from './report/report-sheet.tsx';

type Props = {
  taskId: string;
  tab: TaskTab;
  onTab: (tab: TaskTab) => void;
  onReport: (target: ReportTarget) => void;
};

/** One task beside the list. */
export function TaskPanel({ taskId, tab, onTab, onReport }: Props) {
  const trpc = useTRPC();
  const problem = useProblem();
  const { data, error, refetch } = useQuery(trpc.task.detail.queryOptions({ taskId }));
  if (data !== undefined) return <TaskView task={data} tab={tab} onTab={onTab} onReport={onReport} />;
  if (error !== null)
    return <PageState kind="error" problem={problem(error)} onRetry={() => void refetch()} />;
  return <PageState kind="loading" />;
}
