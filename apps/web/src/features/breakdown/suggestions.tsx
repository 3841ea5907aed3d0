import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { PlanItem } from './use-breakdown.ts';

type Props = {
  item: PlanItem;
  busy: boolean;
  onAccept: (ids: string[]) => void;
  onDrop: (ids: string[]) => void;
};

/** The duties found in the item's sentences; taken over or set aside one by one or all at once. */
export function Suggestions({ item, busy, onAccept, onDrop }: Props) {
  const t = useTranslations('breakdown');
  const open = item.suggestions.filter((one) => one.state === 'open');
  if (open.length === 0) return null;
  const ids = open.map((one) => one.id);
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('suggestions', { count: open.length })}>
      <Group justify="space-between" mb="xs">
        <Text fw={600} size="sm">
          {t('suggestions', { count: open.length })}
        </Text>
        <Group gap="xs">
          <Button size="compact-xs" variant="light" disabled={busy} onClick={() => onAccept(ids)}>
            {t('acceptAll')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" disabled={busy} onClick={() => onDrop(ids)}>
            {t('dropAll')}
          </Button>
        </Group>
      </Group>
      <Stack gap={6}>
        {open.map((one) => (
          <Group key={one.id} justify="space-between" wrap="nowrap" align="flex-start">
            <Text size="sm">
              {one.title}{' '}
              <Badge size="xs" variant="default">
                {t(`kind.${one.deadlineKind}`)}
              </Badge>
            </Text>
            <Group gap={4} wrap="nowrap">
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                aria-label={`${t('accept')}：${one.title}`}
                onClick={() => onAccept([one.id])}
              >
                {t('accept')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                disabled={busy}
                aria-label={`${t('drop')}：${one.title}`}
                onClick={() => onDrop([one.id])}
              >
                {t('drop')}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
