import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

/** `open` names the figure whose records are shown, `department` the one in the radar. */
const Search = z.object({
  open: z.string().max(200).optional().catch(undefined),
  department: z.string().max(50).optional().catch(undefined),
});

export const leadershipRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/leadership',
  staticData: { crumb: 'leadership' },
  validateSearch: Search,
  component: lazyRouteComponent(
    () => import('#features/dashboard/leadership/leadership-page.tsx'),
    'LeadershipPage',
  ),
});
