import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

export const leadershipRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/leadership',
  staticData: { crumb: 'leadership' },
  component: lazyRouteComponent(() => import('#features/home/home-page.tsx'), 'HomePage'),
});
