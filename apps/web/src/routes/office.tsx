import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

export const officeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/office',
  staticData: { crumb: 'office' },
  component: lazyRouteComponent(() => import('#features/dashboard/office/office-page.tsx'), 'OfficePage'),
});
