import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { addDays, PlainDate } from '@gongkai/domain/common';
import { PageHeader } from '@gongkai/ui/page';
import { useOfficeDay } from '#lib/office-day.ts';
import { scopeIn, useSession } from '#lib/session.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import { Comparison, useComparedHead } from './comparison.tsx';
import { MissingDays } from './missing-days.tsx';
import classes from './evaluation.module.css';

const route = getRouteApi('/app/evaluation/days');
type Compared = Extract<RouterOutputs['evaluation']['compareDates'], { status: 'compared' }>;

/** How far the first day lies back where the address does not say. */
const BACK_DAYS = 7;

/** What changed between any two days, with the records that made the difference. */
export function DaysPage() {
  return <PlanGate>{(plan) => <Days planId={plan.id} />}</PlanGate>;
}

function Days({ planId }: { planId: string }) {
  const t = useTranslations('explain.days');
  const { today } = useOfficeDay();
  const { before: typedBefore, after: typedAfter, kind: asked = 'department' } = route.useSearch();
  const after = dayOr(typedAfter, today);
  const before = dayOr(typedBefore, addDays(after, -BACK_DAYS));
  const seesAll = scopeIn(useSession(), 'evaluation.read') === 'any';
  const kind = seesAll ? asked : 'department';
  const wrong = [typedBefore, typedAfter].find((day) => day !== undefined && !isDay(day));
  if (wrong !== undefined || before >= after)
    return (
      <>
        <PageHeader
          title={t('title')}
          state={wrong === undefined ? t('outOfOrder') : t('noSuchDay', { day: wrong })}
        />
        <Pickers before={before} after={after} />
      </>
    );
  return <Result planId={planId} before={before} after={after} kind={kind} seesAll={seesAll} />;
}

function isDay(text: string): boolean {
  return PlainDate.safeParse(text).success;
}

/** The day typed in the address, where it is one. */
function dayOr(typed: string | undefined, other: string): string {
  return typed !== undefined && isDay(typed) ? typed : other;
}

type Choice = { before: string; after: string; kind: 'department' | 'item' };

/** The two days, in the address; the page goes on by itself when one is changed. */
function Pickers({ before, after }: Pick<Choice, 'before' | 'after'>) {
  const t = useTranslations('explain.days');
  const { today } = useOfficeDay();
  const navigate = route.useNavigate();
  const choose = (side: 'before' | 'after', value: string) => {
    if (value !== '')
      void navigate({ search: (old) => ({ ...old, before, after, [side]: value }), replace: true });
  };
  return (
    <div className={`${classes['choice']} gk-no-print`}>
      <TextInput
        type="date"
        label={t('before')}
        value={before}
        max={addDays(after, -1)}
        onChange={(event) => choose('before', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('after')}
        value={after}
        min={addDays(before, 1)}
        max={today}
        onChange={(event) => choose('after', event.currentTarget.value)}
      />
    </div>
  );
}

function Result({ planId, before, after, kind, seesAll }: Choice & { planId: string; seesAll: boolean }) {
  const t = useTranslations('explain.days');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.evaluation.compareDates.queryOptions({ planId, kind, before, after }),
  );
  if (data.status === 'missing')
    return (
      <>
        <PageHeader title={t('title')} state={t('missingState')} />
        <Pickers before={before} after={after} />
        <MissingDays missing={data.missing} before={before} after={after} kind={kind} />
      </>
    );
  return <Found data={data} before={before} after={after} kind={kind} seesAll={seesAll} />;
}

function Found({ data, before, after, kind, seesAll }: Choice & { data: Compared; seesAll: boolean }) {
  const t = useTranslations('explain.days');
  const navigate = route.useNavigate();
  const head = useComparedHead(data.overall, data.before.asOf, data.after.asOf);
  const sourceOf = ({ kind: source, number, label }: Compared['before']) =>
    t(`sources.${source}`, { number, label });
  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('state', {
          ...head,
          fromSource: sourceOf(data.before),
          toSource: sourceOf(data.after),
        })}
      />
      <Pickers before={before} after={after} />
      <Comparison
        comparison={data}
        kind={kind}
        note={t('note')}
        days={{ before, after }}
        onKind={
          seesAll
            ? (next) => void navigate({ search: (old) => ({ ...old, kind: next }), replace: true })
            : undefined
        }
      />
    </>
  );
}
