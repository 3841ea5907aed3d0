import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { setupNeeded } from '#lib/setup.ts';
import { rootRoute } from './root.tsx';

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async () => {
    if (!(await setupNeeded())) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('#features/setup/setup-page.tsx'), 'SetupPage'),
});
