import { adminAccountsRoute } from './admin-accounts.tsx';
import { adminAuditRoute } from './admin-audit.tsx';
import { adminCalendarRoute } from './admin-calendar.tsx';
import { adminDepartmentsRoute } from './admin-departments.tsx';
import { adminSettingsRoute } from './admin-settings.tsx';
import { adminIndexRoute, adminRoute } from './admin.tsx';

/** Administration with its sections. */
export const adminRoutes = adminRoute.addChildren([
  adminIndexRoute,
  adminAccountsRoute,
  adminDepartmentsRoute,
  adminCalendarRoute,
  adminSettingsRoute,
  adminAuditRoute,
]);
