import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

export const plansRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/plans',
  staticData: { crumb: 'plans' },
  component: lazyRouteComponent(() => import('#features/plan/plans-page.tsx'), 'PlansPage'),
});
