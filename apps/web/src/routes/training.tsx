import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SessionFilter } from '#features/training/filter-sessions.ts';
import { appRoute } from './app.tsx';

export const trainingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/training',
  validateSearch: SessionFilter,
  staticData: { crumb: 'training' },
});

export const trainingIndexRoute = createRoute({
  getParentRoute: () => trainingRoute,
  path: '/',
  component: lazyRouteComponent(() => import('#features/training/training-page.tsx'), 'TrainingPage'),
});

export const trainingSessionRoute = createRoute({
  getParentRoute: () => trainingRoute,
  path: '$sessionId',
  component: lazyRouteComponent(() => import('#features/training/session-page.tsx'), 'SessionPage'),
});
