import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

export const myRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my',
  staticData: { crumb: 'my' },
  component: lazyRouteComponent(() => import('#features/home/home-page.tsx'), 'HomePage'),
});
