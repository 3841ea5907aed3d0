import { useEffect, useState } from 'react';
import { PageState } from '@gongkai/ui/page';
import { HttpError } from '#lib/errors.ts';
import { useProblem } from '#lib/use-problem.ts';
import { PageRoot } from './page-root.tsx';

/** After this long a person wonders whether anything still happens. */
const LONG_MILLISECONDS = 8_000;

/** While a page's code or data is on its way; when that takes long, says so and offers to try again. */
export function RouteLoading() {
  const problem = useProblem();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <PageRoot style={{ padding: 24 }}>
      {isLong && (
        <PageState
          kind="error"
          problem={problem(new HttpError({ reason: 'no-answer' }))}
          onRetry={() => window.location.reload()}
        />
      )}
      <PageState kind="loading" />
    </PageRoot>
  );
}
