import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

/** The person's own department. */
export const departmentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/department',
  staticData: { crumb: 'department' },
  component: lazyRouteComponent(
    () => import('#features/dashboard/department/department-page.tsx'),
    'OwnDepartmentPage',
  ),
});

/** Any department, for those who oversee the office. */
export const departmentOfRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/department/$departmentId',
  staticData: { crumb: 'department' },
  component: lazyRouteComponent(
    () => import('#features/dashboard/department/department-page.tsx'),
    'DepartmentPage',
  ),
});
