import { Button, Group } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { PlanItem, Suggestion } from './breakdown-data.ts';
import classes from './breakdown.module.css';

type Props = {
  item: PlanItem;
  busy: boolean;
  /** with `edit` the new task's title is opened for editing */
  onAccept: (suggestions: Suggestion[], edit: boolean) => void;
  onDrop: (suggestions: Suggestion[]) => void;
  onRestore: (suggestions: Suggestion[]) => void;
};

/** The duties found in the item's sentences: taken over, taken over and edited, or set aside; one by one or all. */
export function SuggestionList({ item, busy, onAccept, onDrop, onRestore }: Props) {
  const t = useTranslations('breakdown');
  const open = item.suggestions.filter((one) => one.state === 'open');
  const dropped = item.suggestions.filter((one) => one.state === 'dropped');
  if (open.length === 0 && dropped.length === 0) return null;
  return (
    <section
      className={classes['suggestions']}
      data-quiet={open.length === 0 || undefined}
      aria-label={t('suggestions', { count: open.length })}
    >
      <Group justify="space-between" gap="xs">
        <h3 className={classes['suggestionsTitle']}>
          <IconBulb size={16} aria-hidden />
          {open.length === 0 ? t('suggestionsDone') : t('suggestions', { count: open.length })}
        </h3>
        <Group gap={4}>
          {dropped.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              disabled={busy}
              onClick={() => onRestore(dropped)}
            >
              {t('restore', { count: dropped.length })}
            </Button>
          )}
          {open.length > 1 && (
            <>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                disabled={busy}
                onClick={() => onDrop(open)}
              >
                {t('dropAll')}
              </Button>
              <Button size="compact-xs" variant="light" disabled={busy} onClick={() => onAccept(open, false)}>
                {t('acceptAll', { count: open.length })}
              </Button>
            </>
          )}
        </Group>
      </Group>
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <span className={classes['suggestionTitle']}>{one.title}</span>
            <span className={classes['kind']}>{t(`kind.${one.deadlineKind}`)}</span>
            <Group gap={2} wrap="nowrap">
              {(['accept', 'acceptEdit', 'drop'] as const).map((act) => (
                <Button
                  key={act}
                  size="compact-xs"
                  variant="subtle"
                  {...(act === 'drop' ? { color: 'gray' } : {})}
                  disabled={busy}
                  aria-label={t('actOn', { act: t(act), title: one.title })}
                  onClick={() => (act === 'drop' ? onDrop([one]) : onAccept([one], act === 'acceptEdit'))}
                >
                  {t(act)}
                </Button>
              ))}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
