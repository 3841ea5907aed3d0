import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { TaskFilter } from '@gongkai/domain/supervision';
import { usePlanYear } from '#lib/plan-year.ts';
import { useTRPC } from '#lib/trpc.ts';
import { ChartSurface } from '../shared/chart-surface.tsx';
import { LiveMark } from '../shared/live-mark.tsx';
import type { PlanSummary } from '../shared/current-plan.ts';
import { PlanGate } from '../shared/plan-gate.tsx';
import { Deadlines } from '../leadership/deadlines.tsx';
import { ActivityPanel } from './activity-panel.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { prepareQueue, waitingCount } from './prepare-queue.ts';
import { Queue } from './queue.tsx';
import { WaitingPanel } from './waiting-panel.tsx';
import classes from './office.module.css';

/** The office's home: what needs it now, before anything else. */
export function OfficePage() {
  return <PlanGate>{(plan) => <OfficeHome plan={plan} />}</PlanGate>;
}

function OfficeHome({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('dashboard.office');
  const trpc = useTRPC();
  const { year } = usePlanYear();
  const planRef = { planId: plan.id };
  const [list, review, coverage, board] = useSuspenseQueries({
    queries: [
      trpc.task.list.queryOptions({ ...TaskFilter.parse({}), year }),
      trpc.task.reviewQueue.queryOptions(),
      trpc.plan.coverage.queryOptions(planRef),
      trpc.dashboard.leadership.queryOptions(planRef),
    ],
  });
  const entries = prepareQueue({
    review: review.data,
    counts: list.data.counts,
    drafts: plan.draftCount,
    planId: plan.id,
  });
  return (
    <ChartSurface>
      <PageHeader
        title={t('title')}
        state={t('state', {
          waiting: waitingCount(entries),
          overdue: list.data.counts.overdue,
          assigned: coverage.data.fullyAssignedCount,
          items: coverage.data.itemCount,
        })}
        actions={<LiveMark data={board.data} />}
      />
      <Queue entries={entries} />
      <div className={classes['columns']}>
        <WaitingPanel items={review.data.items} />
        <CoveragePanel coverage={coverage.data} board={board.data} planId={plan.id} />
      </div>
      <Deadlines board={board.data} />
      <ActivityPanel planId={plan.id} />
    </ChartSurface>
  );
}
