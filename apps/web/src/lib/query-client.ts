import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { wireError } from './errors.ts';
import { sessionGate } from './session-gate.ts';

function watchSession(error: unknown): void {
  if (wireError(error).reason === 'unauthenticated') sessionGate.expire();
}

/** Only what may pass by itself is tried again: a lost network or a failing server, never a refusal or a long wait. */
function shouldRetry(failures: number, error: unknown): boolean {
  const { status, reason } = wireError(error);
  return failures < 2 && reason !== 'no-answer' && (status === null || status >= 502);
}

/** The one cache of server data. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: shouldRetry, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});
