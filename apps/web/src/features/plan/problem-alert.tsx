import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useProblem } from '#lib/use-problem.ts';

/** A failed step in words: what happened, what to try, and that nothing typed is lost when `kept` says so. */
export function ProblemAlert({ error, kept }: { error: unknown; kept?: string }) {
  const describe = useProblem();
  if (error === null || error === undefined) return null;
  const { what, tryThis } = describe(error);
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle size={18} aria-hidden />}
      title={what}
    >
      {[tryThis, kept].filter(Boolean).join(' ')}
    </Alert>
  );
}
