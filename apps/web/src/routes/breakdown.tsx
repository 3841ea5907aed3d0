import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

const Search = z.object({ item: z.string().optional() });

export const breakdownRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/plans/$planId',
  validateSearch: Search,
  staticData: { crumb: 'plan' },
  component: lazyRouteComponent(() => import('#features/breakdown/breakdown-page.tsx'), 'BreakdownPage'),
});
