import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

export const planImportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/plans/import',
  staticData: { crumb: 'planImport' },
  component: lazyRouteComponent(() => import('#features/plan/import-page.tsx'), 'ImportPage'),
});
