import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useProblem } from '#lib/use-problem.ts';

/** Why saving failed and what to try; what was typed stays. Nothing where nothing failed. */
export function ProblemAlert({ error, kept = true }: { error: unknown; kept?: boolean }) {
  const t = useTranslations('form');
  const describe = useProblem();
  if (error === null || error === undefined) return null;
  const { what, tryThis } = describe(error);
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />} title={what}>
      {tryThis} {kept && t('kept')}
    </Alert>
  );
}
