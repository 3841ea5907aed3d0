import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoute } from './admin.tsx';

export const adminAccountsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'accounts',
  staticData: { crumb: 'adminAccounts' },
  component: lazyRouteComponent(() => import('#features/admin/accounts-page.tsx'), 'AccountsPage'),
});
