import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

/** Appeals against one evaluation; `department` is the one whose figures stand side by side. */
export const evaluationAppealsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations/$evaluationId/appeals',
  staticData: { crumb: 'appeals' },
  validateSearch: z.object({ department: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/evaluation-cycle/appeals-page.tsx'), 'AppealsPage'),
});
