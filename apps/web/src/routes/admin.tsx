import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sectionsFor } from '#features/admin/sections.ts';
import { appRoute } from './app.tsx';

export const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/admin',
  staticData: { crumb: 'admin' },
  component: lazyRouteComponent(() => import('#features/admin/admin-layout.tsx'), 'AdminLayout'),
});

/** Leads to the first section that the person may open; who may open none is told so. */
export const adminIndexRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = sectionsFor(context.session.permissions)[0];
    if (first !== undefined) throw redirect({ to: first.to, replace: true });
  },
  component: lazyRouteComponent(() => import('#features/admin/no-section-page.tsx'), 'NoSectionPage'),
});
