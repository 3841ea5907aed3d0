import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { usePlanYear } from '#lib/plan-year.ts';
import { useMay } from '#lib/session.ts';
import { useCurrentPlan, type PlanSummary } from './current-plan.ts';
import list from './list.module.css';
import { PathLink } from './path-link.tsx';

type Props = { children: (plan: PlanSummary) => ReactNode };

/** Shows its content only when the year has a plan with issued tasks; otherwise says what to do first. */
export function PlanGate({ children }: Props) {
  const t = useTranslations('dashboard.empty');
  const plan = useCurrentPlan();
  const { year } = usePlanYear();
  const mayImport = useMay('plan.import');
  if (plan === null)
    return (
      <PageState
        wholePage
        kind="empty"
        title={t('noPlan', { year: String(year) })}
        explanation={t(mayImport ? 'noPlanOffice' : 'noPlanOthers')}
        action={
          mayImport ? (
            <PathLink path="/plans/import" className={list['link']}>
              {t('toPlans')}
            </PathLink>
          ) : undefined
        }
      />
    );
  if (plan.taskCount === plan.draftCount)
    return (
      <PageState
        wholePage
        kind="empty"
        title={t('noTasks')}
        explanation={t(mayImport ? 'noTasksOffice' : 'noTasksOthers', {
          items: plan.itemCount,
          drafts: plan.draftCount,
        })}
        action={
          mayImport ? (
            <PathLink path={`/plans/${plan.id}/breakdown`} className={list['link']}>
              {t('toBreakdown')}
            </PathLink>
          ) : undefined
        }
      />
    );
  return children(plan);
}
