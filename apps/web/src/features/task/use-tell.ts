import { useMemo } from 'react';
import { useToasts } from '@gongkai/ui/toast';
import { useProblem } from '#lib/use-problem.ts';

/** Toasts: what was done, and what failed with its reason and what to try. */
export function useTell(): { done: (message: string) => void; failed: (error: unknown) => void } {
  const problem = useProblem();
  const toasts = useToasts();
  return useMemo(
    () => ({
      done: toasts.done,
      failed: (error) => {
        const { what, tryThis } = problem(error);
        toasts.failed([what, tryThis].filter(Boolean).join(' '));
      },
    }),
    [problem, toasts],
  );
}
