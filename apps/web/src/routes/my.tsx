import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

export const myRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my',
  staticData: { crumb: 'my' },
  /** `mine`: only the parts this person owns */
  validateSearch: z.object({ mine: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/my-tasks/my-tasks-page.tsx'), 'MyTasksPage'),
});
