import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { RouteFailure } from '#components/app/route-failure.tsx';
import { wireError } from '#lib/errors.ts';
import { sessionGate } from '#lib/session-gate.ts';
import { setupNeeded } from '#lib/setup.ts';
import { rootRoute, type RouterContext } from './root.tsx';

/** The session, or the way to the page that leads to one. */
async function requireSession({ queryClient, trpc }: RouterContext, href: string) {
  const options = { ...trpc.session.me.queryOptions(), staleTime: 60_000 };
  try {
    return await queryClient.ensureQueryData(options);
  } catch (error) {
    if (wireError(error).reason !== 'unauthenticated') throw error;
    if (await setupNeeded()) throw redirect({ to: '/setup' });
    throw redirect({ to: '/sign-in', search: { redirect: href } });
  }
}

/** The layout of every signed-in page. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const session = await requireSession(context, location.href);
    if (session.user.mustChangePassword)
      throw redirect({ to: '/change-password', search: { redirect: location.href } });
    sessionGate.enter();
    return { session };
  },
  component: lazyRouteComponent(() => import('#components/shell/app-layout.tsx'), 'AppLayout'),
  errorComponent: RouteFailure,
});
