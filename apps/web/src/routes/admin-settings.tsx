import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoute } from './admin.tsx';

export const adminSettingsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'settings',
  staticData: { crumb: 'adminSettings' },
  component: lazyRouteComponent(() => import('#features/admin/settings-page.tsx'), 'SettingsPage'),
});
