import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AuditSearch } from '#features/audit/audit-search.ts';
import { adminRoute } from './admin.tsx';

export const adminAuditRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'audit',
  validateSearch: AuditSearch,
  staticData: { crumb: 'adminAudit' },
  component: lazyRouteComponent(() => import('#features/audit/audit-page.tsx'), 'AuditPage'),
});
