import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoute } from './admin.tsx';

export const adminDepartmentsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'departments',
  staticData: { crumb: 'adminDepartments' },
  component: lazyRouteComponent(() => import('#features/admin/departments-page.tsx'), 'DepartmentsPage'),
});
