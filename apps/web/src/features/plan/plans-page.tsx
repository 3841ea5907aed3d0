import { Badge, Button, Progress, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useProblem } from '#lib/use-problem.ts';
import { usePlans, type PlanSummary } from './plan-api.ts';
import { RemovePlan } from './remove-plan.tsx';
import classes from './plan.module.css';

const STATUS_COLOUR = { draft: 'gray', active: 'accent', closed: 'gray' } as const;

/** The office's plans by year. */
export function PlansPage() {
  const t = useTranslations('plan');
  const plans = usePlans();
  const describe = useProblem();
  const mayImport = useMay('plan.import');
  const importButton = mayImport && (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/plans/import" {...props} />}
    >
      {t('list.import')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('list.title')}
        state={
          plans.data && plans.data.length > 0 ? t('list.state', { count: plans.data.length }) : undefined
        }
        actions={plans.data && plans.data.length > 0 ? importButton : undefined}
      />
      {plans.isPending && <PageState kind="loading" rows={4} />}
      {plans.isError && (
        <PageState kind="error" problem={describe(plans.error)} onRetry={() => void plans.refetch()} />
      )}
      {plans.data?.length === 0 && (
        <PageState
          kind="empty"
          title={t('list.empty')}
          explanation={t(mayImport ? 'list.emptyHint' : 'list.emptyReader')}
          action={importButton}
        />
      )}
      {plans.data && plans.data.length > 0 && <PlanTable plans={plans.data} mayImport={mayImport} />}
    </>
  );
}

function PlanTable({ plans, mayImport }: { plans: PlanSummary[]; mayImport: boolean }) {
  const t = useTranslations('plan');
  return (
    <div className={classes['tableWrap']}>
      <Table highlightOnHover verticalSpacing={8} className={classes['planTable']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('head.year')}</Table.Th>
            <Table.Th>{t('head.title')}</Table.Th>
            <Table.Th>{t('list.status')}</Table.Th>
            <Table.Th className={classes['number']}>{t('list.items')}</Table.Th>
            <Table.Th className={classes['number']}>{t('list.tasks')}</Table.Th>
            <Table.Th>{t('list.issued')}</Table.Th>
            <Table.Th>
              <span className="gk-visually-hidden">{t('list.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} mayImport={mayImport} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function PlanRow({ plan, mayImport }: { plan: PlanSummary; mayImport: boolean }) {
  const t = useTranslations('plan');
  const format = useFormat();
  const issued = plan.taskCount - plan.draftCount;
  const meta = [plan.documentNumber, plan.issuer, plan.issuedOn && format.fullDate(plan.issuedOn)];
  return (
    <Table.Tr>
      <Table.Td>{plan.year}</Table.Td>
      <Table.Td>
        <Link to="/plans/$planId/breakdown" params={{ planId: plan.id }} className={classes['planLink']}>
          {plan.title ?? t('untitled', { year: plan.year })}
        </Link>
        <Text size="xs" c="dimmed">
          {meta.filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={STATUS_COLOUR[plan.status]} tt="none">
          {t(`status.${plan.status}`)}
        </Badge>
      </Table.Td>
      <Table.Td className={classes['number']}>{plan.itemCount}</Table.Td>
      <Table.Td className={classes['number']}>{plan.taskCount}</Table.Td>
      <Table.Td miw={140}>
        {plan.taskCount > 0 && (
          <Progress
            value={(issued / plan.taskCount) * 100}
            aria-label={t('list.issuedOf', { issued, count: plan.taskCount })}
          />
        )}
        <Text size="xs" c="dimmed">
          {t('list.issuedOf', { issued, count: plan.taskCount })}
        </Text>
      </Table.Td>
      <Table.Td>{mayImport && plan.taskCount === 0 && <RemovePlan plan={plan} />}</Table.Td>
    </Table.Tr>
  );
}
