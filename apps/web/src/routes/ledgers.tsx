import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { LinkSearch } from '#features/ledger/links/link-search.ts';
import { LedgerSearch } from '#features/ledger/list/ledger-search.ts';
import { ReviewSearch } from '#features/ledger/review/review-search.ts';
import { appRoute } from './app.tsx';

const ledgers = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers',
  staticData: { crumb: 'ledgers' },
  component: Outlet,
});

const overviewRoute = createRoute({
  getParentRoute: () => ledgers,
  path: '/',
  component: lazyRouteComponent(() => import('#features/ledger/ledgers-page.tsx'), 'LedgersPage'),
});

const reviewsRoute = createRoute({
  getParentRoute: () => ledgers,
  path: 'reviews',
  staticData: { crumb: 'secrecyReviews' },
  validateSearch: ReviewSearch,
  component: lazyRouteComponent(() => import('#features/ledger/review/reviews-page.tsx'), 'ReviewsPage'),
});

const linksRoute = createRoute({
  getParentRoute: () => ledgers,
  path: 'links',
  staticData: { crumb: 'publishedLinks' },
  validateSearch: LinkSearch,
  component: lazyRouteComponent(() => import('#features/ledger/links/links-page.tsx'), 'LinksPage'),
});

/** Notices lead here. */
export const reviewsRedirect = createRoute({
  getParentRoute: () => appRoute,
  path: '/reviews',
  validateSearch: ReviewSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/ledgers/reviews', search, replace: true });
  },
});

const ledger = createRoute({
  getParentRoute: () => ledgers,
  path: '$key',
  component: Outlet,
});

const listRoute = createRoute({
  getParentRoute: () => ledger,
  path: '/',
  validateSearch: LedgerSearch,
  component: lazyRouteComponent(() => import('#features/ledger/list/ledger-page.tsx'), 'LedgerPage'),
});

const newRoute = createRoute({
  getParentRoute: () => ledger,
  path: 'new',
  staticData: { crumb: 'ledgerNew' },
  component: lazyRouteComponent(() => import('#features/ledger/record/record-page.tsx'), 'NewRecordPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => ledger,
  path: '$id',
  component: lazyRouteComponent(() => import('#features/ledger/record/record-page.tsx'), 'RecordPage'),
});

/** Ledgers: the overview, the list of one, and a record. */
export const ledgersRoute = ledgers.addChildren([
  overviewRoute,
  reviewsRoute,
  linksRoute,
  ledger.addChildren([listRoute, newRoute, recordRoute]),
]);
