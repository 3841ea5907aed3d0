import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { PageState } from '@gongkai/ui/page';
import { wireError } from '#lib/errors.ts';
import { useProblem } from '#lib/use-problem.ts';
import { PageRoot } from './page-root.tsx';

/** A page that could not be shown: says what happened and tries again. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = useProblem();
  const queries = useQueryErrorResetBoundary();
  function retry(): void {
    // A browser does not fetch a missing part of the program twice for the same document.
    if (wireError(error).reason === 'page-not-loaded') return window.location.reload();
    // Without this, data that failed is not asked for again.
    queries.reset();
    reset();
    void router.invalidate();
  }
  return (
    <PageRoot>
      <PageState kind="error" problem={problem(error)} onRetry={retry} />
    </PageRoot>
  );
}
