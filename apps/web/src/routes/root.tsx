import { createRootRouteWithContext, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { RouteFailure } from '#components/app/route-failure.tsx';
import { RouteLoading } from '#components/app/route-loading.tsx';
import type { trpc } from '#lib/trpc.ts';

/** What loaders and guards may use. */
export type RouterContext = { queryClient: QueryClient; trpc: typeof trpc };

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: RouteFailure,
  pendingComponent: RouteLoading,
  notFoundComponent: lazyRouteComponent(
    () => import('#features/not-found/not-found-page.tsx'),
    'NotFoundPage',
  ),
});
