import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { RedirectSearch } from '#lib/redirect.ts';
import { setupNeeded } from '#lib/setup.ts';
import { rootRoute } from './root.tsx';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: RedirectSearch,
  beforeLoad: async () => {
    if (await setupNeeded()) throw redirect({ to: '/setup' });
  },
  component: lazyRouteComponent(() => import('#features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});
