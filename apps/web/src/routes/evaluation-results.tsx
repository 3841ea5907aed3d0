import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

/** One department's announced score sheet; `leaf` names the indicator or group that is shown open. */
export const resultSheetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations/$evaluationId/sheets/$departmentId',
  staticData: { crumb: 'scoreSheet' },
  validateSearch: z.object({ leaf: z.string().max(120).optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('#features/evaluation-cycle/result-sheet-page.tsx'),
    'ResultSheetPage',
  ),
});

/** One indicator of it with everything that its points rest on; failing records page by page. */
export const resultLeafRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations/$evaluationId/sheets/$departmentId/$leafKey',
  staticData: { crumb: 'indicator' },
  validateSearch: z.object({
    page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    () => import('#features/evaluation-cycle/result-leaf-page.tsx'),
    'ResultLeafPage',
  ),
});

/** The sheet as it is put on paper. */
export const resultPrintRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations/$evaluationId/sheets/$departmentId/print',
  staticData: { crumb: 'scoreSheet' },
  component: lazyRouteComponent(
    () => import('#features/evaluation-cycle/result-print-page.tsx'),
    'ResultPrintPage',
  ),
});
