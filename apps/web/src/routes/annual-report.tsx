import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { isFigureKey } from '@gongkai/domain/annual-report';
import { appRoute } from './app.tsx';

/** Without a year: the report of the office's own year. */
export const annualReportIndexRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/annual-report',
  beforeLoad: ({ context }) => {
    const year = Number(context.session.today.slice(0, 4));
    throw redirect({ to: '/annual-report/$year', params: { year }, replace: true });
  },
});

/** The statutory yearly report of a year; `cell` is the figure whose records are open. */
export const annualReportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/annual-report/$year',
  staticData: { crumb: 'annualReport' },
  params: {
    parse: ({ year }) => ({ year: z.coerce.number().int().min(1990).max(2100).parse(year) }),
    stringify: ({ year }) => ({ year: String(year) }),
  },
  validateSearch: z.object({
    cell: z.string().refine(isFigureKey).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    () => import('#features/annual-report/annual-report-page.tsx'),
    'AnnualReportPage',
  ),
});
