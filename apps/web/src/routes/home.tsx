import { createRoute, redirect } from '@tanstack/react-router';
import { homeOf } from '#lib/session.ts';
import { appRoute } from './app.tsx';

/** Leads to the home of the person's role. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.session.roles), replace: true });
  },
});
