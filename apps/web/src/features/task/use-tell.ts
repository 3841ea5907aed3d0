import { useMemo } from 'react';
import { notifications } from '@mantine/notifications';
import { useProblem } from '#lib/use-problem.ts';

/** Toasts: what was done, and what failed with its reason and what to try. */
export function useTell(): { done: (message: string) => void; failed: (error: unknown) => void } {
  const problem = useProblem();
  return useMemo(
    () => ({
      done: (message) => void notifications.show({ message, color: 'accent' }),
      failed: (error) => {
        const { what, tryThis } = problem(error);
        notifications.show({ title: what, message: tryThis, color: 'red', autoClose: 10_000 });
      },
    }),
    [problem],
  );
}
