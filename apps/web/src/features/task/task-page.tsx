import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCrumbLabel } from '#lib/crumbs.ts';
import { useTRPC } from '#lib/trpc.ts';
import { TaskView } from './detail/task-view.tsx';
import { ReportSheet, type ReportTarget } from './report/report-sheet.tsx';

const route = getRouteApi('/app/tasks/$taskId');

/** One task as a page of its own. */
export function TaskPage() {
  const { taskId } = route.useParams();
  const { tab = 'duties' } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const { data: task } = useSuspenseQuery(trpc.task.detail.queryOptions({ taskId }));
  const [target, setTarget] = useState<ReportTarget | null>(null);
  useCrumbLabel(`/tasks/${taskId}`, `${task.code} ${task.title}`);
  return (
    <div style={{ maxWidth: 960 }}>
      <TaskView
        task={task}
        page
        tab={tab}
        onTab={(next) => void navigate({ search: { tab: next }, replace: true })}
        onReport={setTarget}
      />
      <ReportSheet target={target} onOpen={setTarget} onClose={() => setTarget(null)} />
    </div>
  );
}
