import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from './app.tsx';

/** Systems weighted into one score, and the totals that were settled. */
export const combinedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/combined',
  staticData: { crumb: 'combined' },
  component: lazyRouteComponent(() => import('#features/combination/combined-page.tsx'), 'CombinedPage'),
});

/** Today's scores by one combination. */
export const combinationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/combined/$id',
  staticData: { crumb: 'combination' },
  component: lazyRouteComponent(
    () => import('#features/combination/combination-page.tsx'),
    'CombinationPage',
  ),
});

/** Totals over announced evaluations. */
export const settledRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/combined/results/$resultId',
  staticData: { crumb: 'settledTotals' },
  component: lazyRouteComponent(() => import('#features/combination/settled-page.tsx'), 'SettledPage'),
});
