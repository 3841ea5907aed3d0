import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { wireError } from '#lib/errors.ts';

/** Where the secrecy mark stands for which a text was refused; nothing for other failures. */
export function SecrecyMark({ error }: { error: unknown }) {
  const t = useTranslations('plan');
  const { reason, details } = wireError(error);
  if (reason !== 'classified-text' || details['line'] === undefined) return null;
  return (
    <Text size="sm" role="status">
      {t('import.markAt', details)}
    </Text>
  );
}
