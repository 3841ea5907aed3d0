import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeader, PageState } from '@gongkai/ui/page';
import { useFormat } from '#lib/format.ts';
import { useMay } from '#lib/session.ts';
import { useTRPC } from '#lib/trpc.ts';

/** The office's plans, the latest year first. */
export function PlansPage() {
  const t = useTranslations('plan');
  const format = useFormat();
  const mayImport = useMay('plan.import');
  const plans = useSuspenseQuery(useTRPC().plan.list.queryOptions()).data;
  const importButton = mayImport ? (
    <Button component={Link} to="/plans/import">
      {t('import')}
    </Button>
  ) : undefined;
  if (plans.length === 0) {
    return (
      <Stack>
        <PageHeader title={t('title')} />
        <PageState kind="empty" title={t('empty')} explanation={t('emptyHint')} action={importButton} />
      </Stack>
    );
  }
  return (
    <Stack>
      <PageHeader title={t('title')} state={t('state', { count: plans.length })} actions={importButton} />
      <Table.ScrollContainer minWidth={720}>
        <Table verticalSpacing="xs" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {(['year', 'title', 'documentNumber', 'issuer', 'issuedOn', 'items', 'tasks'] as const).map(
                (column) => (
                  <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plans.map((plan) => (
              <Table.Tr key={plan.id}>
                <Table.Td>{plan.year}</Table.Td>
                <Table.Td>
                  <Link to="/plans/$planId" params={{ planId: plan.id }} search={{}} className="gk-link">
                    {plan.title ?? t('untitled', { year: plan.year })}
                  </Link>
                </Table.Td>
                <Table.Td>{plan.documentNumber ?? <Text c="dimmed">{t('blank')}</Text>}</Table.Td>
                <Table.Td>{plan.issuer ?? <Text c="dimmed">{t('blank')}</Text>}</Table.Td>
                <Table.Td>{plan.issuedOn === null ? t('blank') : format.shortDate(plan.issuedOn)}</Table.Td>
                <Table.Td>{t('items', { count: plan.itemCount })}</Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    {t('tasks', { count: plan.taskCount })}
                    {plan.draftCount > 0 && (
                      <Badge color="yellow" variant="light" size="sm">
                        {t('drafts', { count: plan.draftCount })}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
