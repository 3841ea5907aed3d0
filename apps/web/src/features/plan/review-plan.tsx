import { useState } from 'react';
import { Alert, Button, Group, List, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { placeLine, type ReviewedPlan } from '@gongkai/domain/plan-review';
import { PageHeader } from '@gongkai/ui/page';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';
import { useProblem } from '#lib/use-problem.ts';
import { ReviewItems } from './review-items.tsx';

type Props = { reading: RouterOutputs['plan']['parse']; onBack: () => void };
const FIELDS = ['title', 'documentNumber', 'indexNumber', 'issuer', 'issuedOn'] as const;

/** What was recognised, all of it editable, and the lines that have no place; nothing is stored before "confirm". */
export function ReviewPlan({ reading, onBack }: Props) {
  const t = useTranslations('plan');
  const describe = useProblem();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [plan, setPlan] = useState<ReviewedPlan>(reading.draft);
  const [placed, setPlaced] = useState<readonly number[]>([]);
  const create = useMutation(
    trpc.plan.create.mutationOptions({
      onSuccess: async ({ planId }) => {
        await queryClient.invalidateQueries(trpc.plan.pathFilter());
        await navigate({ to: '/plans/$planId', params: { planId }, search: {} });
      },
    }),
  );
  const items = plan.sections.flatMap((section) => section.items);
  const unplaced = reading.unplaced.filter(({ line }) => !placed.includes(line));

  function place(line: number): void {
    const next = placeLine(plan, line);
    if (next === null) return;
    setPlan(next);
    setPlaced([...placed, line]);
  }

  return (
    <Stack>
      <PageHeader
        title={t('reviewTitle')}
        state={t('reviewState', {
          sections: plan.sections.length,
          items: items.length,
          suggestions: items.reduce((sum, item) => sum + item.suggestions.length, 0),
          unplaced: unplaced.length,
        })}
        actions={
          <Group gap="xs">
            <Button variant="default" onClick={onBack}>
              {t('back')}
            </Button>
            <Button
              loading={create.isPending}
              disabled={items.length === 0}
              onClick={() => create.mutate(plan)}
            >
              {t('create')}
            </Button>
          </Group>
        }
      />
      {create.isError && (
        <Alert color="red" variant="light" role="alert">
          {describe(create.error).what} {describe(create.error).tryThis}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <TextInput
          label={t('year')}
          inputMode="numeric"
          value={String(plan.year)}
          onChange={(event) =>
            setPlan({ ...plan, year: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })
          }
        />
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(field === 'title' ? 'column.title' : field)}
            type={field === 'issuedOn' ? 'date' : 'text'}
            placeholder={t('blank')}
            value={plan[field] ?? ''}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setPlan({ ...plan, [field]: value === '' ? null : value });
            }}
          />
        ))}
      </SimpleGrid>
      {unplaced.length > 0 && (
        <Alert color="yellow" variant="light" title={t('unplaced')}>
          <Text size="sm" mb="xs">
            {t('unplacedHint')}
          </Text>
          <List size="sm" spacing={4}>
            {unplaced.map(({ line, text }) => (
              <List.Item key={line}>
                <Text span c="dimmed" size="sm">
                  {t('line', { line })}
                </Text>{' '}
                {text.length > 120 ? `${text.slice(0, 120)}…` : text}{' '}
                {placeLine(plan, line) !== null && (
                  <Button size="compact-xs" variant="default" onClick={() => place(line)}>
                    {t('place')}
                  </Button>
                )}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ReviewItems plan={plan} onChange={setPlan} />
    </Stack>
  );
}
