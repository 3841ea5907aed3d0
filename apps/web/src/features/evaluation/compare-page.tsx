import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Comparison, useComparedHead } from './comparison.tsx';
import classes from './evaluation.module.css';

const route = getRouteApi('/app/evaluation/compare');
type Snapshot = RouterOutputs['evaluation']['snapshots'][number];

/** What changed from one snapshot to a later one, or to today. */
export function ComparePage() {
  return <PlanGate>{(plan) => <Choose planId={plan.id} />}</PlanGate>;
}

function Choose({ planId }: { planId: string }) {
  const t = useTranslations('evaluation');
  const trpc = useTRPC();
  const { before } = route.useSearch();
  const { data } = useSuspenseQuery(trpc.evaluation.snapshots.queryOptions({ planId }));
  const first = data.find(({ id }) => id === before) ?? data[0];
  if (first === undefined)
    return <PageState wholePage kind="empty" title={t('compare.title')} explanation={t('noSnapshots')} />;
  return <Between planId={planId} snapshots={data} before={first} />;
}

type Props = { planId: string; snapshots: readonly Snapshot[]; before: Snapshot };

function Between({ planId, snapshots, before }: Props) {
  const t = useTranslations('evaluation');
  const format = useFormat();
  const trpc = useTRPC();
  const { after, kind = 'department' } = route.useSearch();
  const navigate = route.useNavigate();
  const later = snapshots.filter(({ number }) => number > before.number);
  const afterId = later.find(({ id }) => id === after)?.id ?? null;
  const { data } = useSuspenseQuery(
    trpc.evaluation.compareSnapshots.queryOptions({ planId, beforeId: before.id, afterId, kind }),
  );
  const nameOf = ({ number, label, asOf }: Snapshot) =>
    t('compare.option', { number, label, day: format.shortDate(asOf) });
  const head = useComparedHead(data.overall, data.before.asOf, data.after.asOf);
  return (
    <>
      <PageHeader title={t('compare.title')} state={t('compare.state', head)} />
      <div className={`${classes['choice']} gk-no-print`}>
        <NativeSelect
          label={t('compare.before')}
          value={before.id}
          data={snapshots.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={(event) =>
            void navigate({ search: { before: event.currentTarget.value, after, kind }, replace: true })
          }
        />
        <NativeSelect
          label={t('compare.after')}
          value={afterId ?? ''}
          data={[
            { value: '', label: t('compare.today') },
            ...later.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          onChange={(event) =>
            void navigate({
              search: { before: before.id, after: event.currentTarget.value || undefined, kind },
              replace: true,
            })
          }
        />
      </div>
      <Comparison
        comparison={data}
        kind={kind}
        onKind={(next) => void navigate({ search: (old) => ({ ...old, kind: next }), replace: true })}
      />
    </>
  );
}
