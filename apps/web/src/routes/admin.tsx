import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

export const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/admin',
  staticData: { crumb: 'admin' },
  component: lazyRouteComponent(() => import('#features/home/home-page.tsx'), 'HomePage'),
});
