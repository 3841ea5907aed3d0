import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageState } from '@gongkai/ui/page';
import { wireError } from '#lib/errors.ts';
import { useProblem } from '#lib/use-problem.ts';
import { PageRoot } from './page-root.tsx';

/** A page that could not be shown: says what happened, and tries again or leads on. */
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
  // What one may not see, or what is not there, is not there at the next try either.
  const isFinal = FINAL.has(wireError(error).status ?? 0);
  return (
    <PageRoot>
      <PageState
        kind="error"
        wholePage
        problem={problem(error)}
        {...(isFinal ? { action: <WayOut reason={wireError(error).reason} /> } : { onRetry: retry })}
      />
    </PageRoot>
  );
}

/** Refused, and not found. */
const FINAL: ReadonlySet<number> = new Set([403, 404]);

/** Where to go instead: to one's own scores where those of others were asked for, home otherwise. */
function WayOut({ reason }: { reason: string }) {
  const t = useTranslations('errors.wayOut');
  const isScore = reason === 'score-of-others';
  return (
    <Button variant="default" renderRoot={(props) => <Link to={isScore ? '/evaluation' : '/'} {...props} />}>
      {t(isScore ? 'ownScore' : 'home')}
    </Button>
  );
}
