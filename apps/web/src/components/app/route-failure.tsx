import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { PageState } from '@gongkai/ui/page';
import { useProblem } from '#lib/use-problem.ts';

/** A page that could not be shown: says what happened and tries again. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = useProblem();
  return (
    <main>
      <PageState
        kind="error"
        problem={problem(error)}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
