import { Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';

/** The fewest characters of a reason, as the domain's schemas ask. */
export const SHORTEST_REASON = 5;

type Props = { value: string; onChange: (value: string) => void };

/** A reason that goes into the audit trail and to the departments. */
export function ReasonField({ value, onChange }: Props) {
  const t = useTranslations('breakdown');
  const ui = useTranslations('ui');
  const isShort = value.trim().length < SHORTEST_REASON;
  return (
    <Textarea
      label={t('reason')}
      description={t('reasonHint')}
      autosize
      minRows={2}
      maxLength={500}
      required
      error={value !== '' && isShort ? ui('reasonTooShort', { min: SHORTEST_REASON }) : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
