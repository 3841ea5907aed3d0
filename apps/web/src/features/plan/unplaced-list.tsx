import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { lineRange, placeLine, type ReviewedPlan } from '@gongkai/domain/plan-review';
import type { PlanReading } from './plan-api.ts';
import type { Range } from './source-pane.tsx';
import classes from './plan.module.css';

type Props = {
  plan: ReviewedPlan;
  unplaced: PlanReading['unplaced'];
  onChange: (next: ReviewedPlan | null) => void;
  onShow: (range: Range | null) => void;
};

/** Lines that were not placed, each with its number and what can be done about it. They stay in the text. */
export function UnplacedList({ plan, unplaced, onChange, onShow }: Props) {
  const t = useTranslations('plan');
  const left = unplaced.filter(({ line, text }) => text !== plan.title && placeLine(plan, line) !== null);
  if (left.length === 0) return null;
  return (
    <details className={classes['unplaced']} open={plan.sections.length === 0}>
      <summary>{t('unplaced.title', { count: left.length })}</summary>
      <Text size="sm" c="dimmed">
        {t('unplaced.hint')}
      </Text>
      <ul>
        {left.map(({ line, text, reason }) => (
          <li key={line}>
            <button
              type="button"
              className={classes['lineLink']}
              onClick={() => onShow(lineRange(plan.source, line))}
            >
              {t('unplaced.line', { line })}
            </button>
            <span className={classes['unplacedText']}>{text}</span>
            <Text size="xs" c="dimmed">
              {t(`unplaced.reason.${reason}`)}
            </Text>
            <Group gap={4}>
              <Button size="compact-xs" variant="default" onClick={() => onChange(placeLine(plan, line))}>
                {t('unplaced.asItem')}
              </Button>
              {text.length <= 300 && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => onChange({ ...plan, title: text })}
                >
                  {t('unplaced.asTitle')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </details>
  );
}
