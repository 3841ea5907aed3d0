import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import {
  editItem,
  editSection,
  mergeWithPrevious,
  removeItem,
  type ReviewedPlan,
} from '@gongkai/domain/plan-review';

type Props = { plan: ReviewedPlan; onChange: (plan: ReviewedPlan) => void };

/** Sections and items as recognised; number and heading can be corrected, items joined or removed. */
export function ReviewItems({ plan, onChange }: Props) {
  const t = useTranslations('plan');
  return (
    <Stack gap="lg" component="section" aria-label={t('sections')}>
      {plan.sections.map((section, sectionIndex) => (
        <Stack key={`${section.anchor.start}`} gap="xs">
          <TextInput
            label={t('sectionHeading')}
            value={section.heading ?? ''}
            onChange={(event) =>
              onChange(editSection(plan, sectionIndex, { heading: event.currentTarget.value || null }))
            }
          />
          {section.items.map((item, itemIndex) => {
            const path = { section: sectionIndex, item: itemIndex };
            const merged = mergeWithPrevious(plan, path);
            return (
              <Paper
                key={item.anchor.start}
                withBorder
                p="sm"
                component="article"
                aria-label={t('itemLabel', { number: item.number })}
              >
                <Group align="flex-end" wrap="wrap" gap="xs">
                  <TextInput
                    w={72}
                    label={t('number')}
                    inputMode="numeric"
                    value={String(item.number)}
                    onChange={(event) => {
                      const number = Number(event.currentTarget.value.replaceAll(/\D/g, ''));
                      if (number > 0) onChange(editItem(plan, path, { number }));
                    }}
                  />
                  <TextInput
                    style={{ flex: '1 1 240px' }}
                    label={t('heading')}
                    placeholder={t('blank')}
                    value={item.heading ?? ''}
                    onChange={(event) =>
                      onChange(editItem(plan, path, { heading: event.currentTarget.value || null }))
                    }
                  />
                  {merged !== null && (
                    <Button size="xs" variant="default" onClick={() => onChange(merged)}>
                      {t('merge')}
                    </Button>
                  )}
                  <Button
                    size="xs"
                    variant="subtle"
                    color="red"
                    onClick={() => onChange(removeItem(plan, path))}
                  >
                    {t('removeItem')}
                  </Button>
                </Group>
                <Text size="sm" c="dimmed" mt="xs" lh={1.7} style={{ whiteSpace: 'pre-line' }}>
                  {item.body}
                </Text>
                <Text size="xs" mt={4}>
                  {t('suggestionCount', { count: item.suggestions.length })}
                </Text>
              </Paper>
            );
          })}
        </Stack>
      ))}
    </Stack>
  );
}
