import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DeskSearch } from '#features/desk/desk-data.ts';
import { appRoute } from './app.tsx';

/** The request desk stands beside the ledger whose records it works on. */
export const deskRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers/disclosure-request/desk',
  validateSearch: DeskSearch,
  staticData: { crumb: 'desk' },
  component: lazyRouteComponent(() => import('#features/desk/desk-page.tsx'), 'DeskPage'),
});
