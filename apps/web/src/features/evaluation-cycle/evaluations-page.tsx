import { Badge, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { PlanGate } from '#features/dashboard/shared/plan-gate.tsx';
import list from '#features/dashboard/shared/list.module.css';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';
import type { EvaluationRow } from './cycle-data.ts';
import { StatusBadge } from './status-badge.tsx';

/** The evaluations (考核) of the year; whoever reads no plans, as the third party, sees those of all years. */
export function EvaluationsPage() {
  const readsPlans = useMay('plan.read');
  return readsPlans ? (
    <PlanGate>{(plan) => <Evaluations planId={plan.id} />}</PlanGate>
  ) : (
    <Evaluations planId={null} />
  );
}

function Evaluations({ planId }: { planId: string | null }) {
  const t = useTranslations('cycle');
  const trpc = useTRPC();
  const mayOpen = useMay('evaluation.open');
  const { data } = useSuspenseQuery(trpc.cycle.list.queryOptions({ planId }));
  const running = data.filter(({ status }) => status === 'self-assessment' || status === 'verification');
  const create = mayOpen && (
    <Button
      renderRoot={(props) => <Link to="/evaluations/new" {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        state={t(planId === null ? 'stateAll' : 'state', { count: data.length, running: running.length })}
        actions={data.length > 0 ? create : undefined}
      />
      {data.length === 0 ? (
        <PageState
          kind="empty"
          title={t('empty')}
          explanation={t(mayOpen ? 'emptyOffice' : 'emptyOthers')}
          action={create === false ? undefined : create}
        />
      ) : (
        <List rows={data} />
      )}
    </>
  );
}

function List({ rows }: { rows: readonly EvaluationRow[] }) {
  const t = useTranslations('cycle');
  const format = useFormat();
  const isAssessor = useMay('evaluation.third-party');
  const columns: ListColumn<EvaluationRow>[] = [
    {
      key: 'title',
      title: t('column.title'),
      isRowHeader: true,
      render: (row) => (
        <Link to="/evaluations/$evaluationId" params={{ evaluationId: row.id }} className={list['link']}>
          {row.title}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('column.status'),
      nowrap: true,
      render: (row) => <StatusBadge status={row.status} />,
    },
    {
      key: 'period',
      title: t('column.period'),
      render: (row) =>
        t('period', { from: format.shortDate(row.periodFrom), to: format.shortDate(row.periodTo) }),
    },
    {
      key: 'handedIn',
      title: t(isAssessor ? 'column.thirdParty' : 'column.handedIn'),
      numeric: true,
      render: (row) =>
        row.ownState === null ? (
          row.status === 'draft' ? (
            '—'
          ) : (
            t('handedInOf', { done: row.handedIn, all: row.departments })
          )
        ) : (
          <Badge variant="light" color={row.ownState === 'handed-in' ? 'green' : 'gray'}>
            {t(`handInState.${row.ownState}`)}
          </Badge>
        ),
    },
    { key: 'next', title: t('column.next'), render: (row) => nextOf(row, t, format.shortDate) },
  ];
  return (
    <ListTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      isMuted={(row) => row.status === 'withdrawn'}
    />
  );
}

/** The next day that counts, in words. */
function nextOf(
  row: EvaluationRow,
  t: ReturnType<typeof useTranslations<'cycle'>>,
  day: (date: string) => string,
): string {
  if (row.status === 'self-assessment') return t('next.assess', { on: day(row.assessDueOn) });
  if (row.status === 'verification')
    return row.verifyDueOn === null ? t('next.verify') : t('next.verifyBy', { on: day(row.verifyDueOn) });
  if (row.status === 'announced' && row.appealUntil !== null)
    return t('next.appeal', { on: day(row.appealUntil) });
  return '—';
}
