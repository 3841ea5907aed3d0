import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

export const reviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/review',
  staticData: { crumb: 'review' },
  /** `item`: the one being decided */
  validateSearch: z.object({ item: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/review/review-page.tsx'), 'ReviewPage'),
});
