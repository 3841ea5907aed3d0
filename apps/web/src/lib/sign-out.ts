import { useCallback } from 'react';
import { useRouter } from '@tanstack/react-router';
import { queryClient } from './query-client.ts';
import { sessionGate } from './session-gate.ts';

/** Ends the session, forgets the server's data, and shows the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter();
  return useCallback(async () => {
    const { authClient } = await import('./auth-client.ts');
    sessionGate.leave();
    await authClient.signOut();
    queryClient.clear();
    await router.navigate({ to: '/sign-in' });
  }, [router]);
}
