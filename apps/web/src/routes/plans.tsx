import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

const plansLayoutRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/plans',
  staticData: { crumb: 'plans' },
  component: Outlet,
});

const planListRoute = createRoute({
  getParentRoute: () => plansLayoutRoute,
  path: '/',
  component: lazyRouteComponent(() => import('#features/plan/plans-page.tsx'), 'PlansPage'),
});

const planImportRoute = createRoute({
  getParentRoute: () => plansLayoutRoute,
  path: 'import',
  staticData: { crumb: 'planImport' },
  component: lazyRouteComponent(() => import('#features/plan/import-page.tsx'), 'ImportPage'),
});

/** Which item's tasks are shown (the first when left out, `all` for every one), and whether only drafts that lack something. */
const BreakdownSearch = z.object({
  item: z.string().optional().catch(undefined),
  show: z.enum(['unready']).optional().catch(undefined),
});
type BreakdownSearch = z.infer<typeof BreakdownSearch>;

const breakdownRoute = createRoute({
  getParentRoute: () => plansLayoutRoute,
  path: '$planId/breakdown',
  staticData: { crumb: 'plan' },
  validateSearch: BreakdownSearch,
  component: lazyRouteComponent(() => import('#features/breakdown/breakdown-page.tsx'), 'BreakdownPage'),
});

/** Plans: the list, the import, and the breakdown of one. */
export const plansRoute = plansLayoutRoute.addChildren([planListRoute, planImportRoute, breakdownRoute]);
