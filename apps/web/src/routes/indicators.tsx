import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { appRoute } from './app.tsx';

/** The indicator systems and their versions. */
export const indicatorsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/indicators',
  staticData: { crumb: 'indicators' },
  component: lazyRouteComponent(() => import('#features/indicators/systems-page.tsx'), 'SystemsPage'),
});

/** Two versions side by side. */
export const compareVersionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/indicators/compare',
  staticData: { crumb: 'compareVersions' },
  validateSearch: z.object({
    before: z.string().max(100).optional().catch(undefined),
    after: z.string().max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/indicators/compare-page.tsx'), 'CompareVersionsPage'),
});

/** One version: a draft to edit, or rules to read. */
export const indicatorSystemRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/indicators/$id',
  staticData: { crumb: 'indicatorSystem' },
  component: lazyRouteComponent(() => import('#features/indicators/editor-page.tsx'), 'EditorPage'),
});
