import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { adminRoute } from './admin.tsx';

export const adminCalendarRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'calendar',
  validateSearch: z.object({ year: z.int().min(2000).max(2100).optional().catch(undefined) }),
  staticData: { crumb: 'adminCalendar' },
  component: lazyRouteComponent(() => import('#features/calendar/calendar-page.tsx'), 'CalendarPage'),
});
