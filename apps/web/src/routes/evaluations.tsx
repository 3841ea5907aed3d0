import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

/** The evaluations of the year and where each stands. */
export const evaluationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations',
  staticData: { crumb: 'evaluations' },
  component: lazyRouteComponent(
    () => import('#features/evaluation-cycle/evaluations-page.tsx'),
    'EvaluationsPage',
  ),
});

/** A new evaluation, or (with `draft`) one that is not open yet. */
export const draftRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations/new',
  staticData: { crumb: 'evaluationNew' },
  validateSearch: z.object({ draft: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/evaluation-cycle/draft-page.tsx'), 'DraftPage'),
});

const Tab = z.enum(['overview', 'assess', 'third-party', 'verify', 'result']);

/** One evaluation: `tab` names the actor's part, `department` and `leaf` what is open in it. */
export const evaluationCycleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluations/$evaluationId',
  staticData: { crumb: 'evaluationOne' },
  validateSearch: z.object({
    tab: Tab.optional().catch(undefined),
    department: z.uuid().optional().catch(undefined),
    leaf: z.string().max(120).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    () => import('#features/evaluation-cycle/evaluation-page.tsx'),
    'EvaluationCyclePage',
  ),
});
