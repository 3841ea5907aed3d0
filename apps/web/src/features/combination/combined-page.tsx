import { useTranslations } from 'use-intl';
import { PageHeader } from '@gongkai/ui/page';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { CombinationsPanel } from './combinations-panel.tsx';
import { SettledPanel } from './settled-panel.tsx';

/** How scores by several systems become one, and the totals that were settled. */
export function CombinedPage() {
  const t = useTranslations('combination');
  return (
    <>
      <PageHeader title={t('title')} state={t('state')} />
      <CombinationsPanel />
      <PlanGate>{(plan) => <SettledPanel planId={plan.id} combinationId={null} />}</PlanGate>
    </>
  );
}
