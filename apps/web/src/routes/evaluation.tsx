import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { PlainDate, Uuid } from '@gongkai/domain/common';
import { appRoute } from './app.tsx';

const Kind = z.enum(['department', 'item']);

/** Scores of departments or of work items. */
export const evaluationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation',
  staticData: { crumb: 'evaluation' },
  validateSearch: z.object({ kind: Kind.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/evaluation/evaluation-page.tsx'), 'EvaluationPage'),
});

/** What changed between two snapshots, or (without `after`) from one to today. */
export const compareRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/compare',
  staticData: { crumb: 'compare' },
  validateSearch: z.object({
    before: z.uuid().optional().catch(undefined),
    after: z.uuid().optional().catch(undefined),
    kind: Kind.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/evaluation/compare-page.tsx'), 'ComparePage'),
});

/**
 * One score sheet; `leaf` names the indicator or group that is shown open, `snapshot` a frozen state, `system` a version
 * other than the one in force.
 */
export const scoreSheetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/$kind/$id',
  staticData: { crumb: 'scoreSheet' },
  params: {
    parse: ({ kind, id }) => ({ kind: Kind.parse(kind), id }),
    stringify: ({ kind, id }) => ({ kind, id }),
  },
  validateSearch: z.object({
    leaf: z.string().max(100).optional().catch(undefined),
    snapshot: z.uuid().optional().catch(undefined),
    system: z.string().max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/evaluation/score-sheet-page.tsx'), 'ScoreSheetPage'),
});

/** One indicator of one subject with all records that lost points, page by page. */
export const indicatorRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/$kind/$id/$leaf',
  staticData: { crumb: 'indicator' },
  params: {
    parse: ({ kind, id, leaf }) => ({ kind: Kind.parse(kind), id, leaf }),
    stringify: ({ kind, id, leaf }) => ({ kind, id, leaf }),
  },
  validateSearch: z.object({
    page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
    snapshot: z.uuid().optional().catch(undefined),
    system: z.string().max(100).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/evaluation/indicator-page.tsx'), 'IndicatorPage'),
});

/** All ledger records of one indicator that changed between two days. */
export const changedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/$kind/$id/$leaf/changes',
  staticData: { crumb: 'changes' },
  params: {
    parse: ({ kind, id, leaf }) => ({ kind: Kind.parse(kind), id, leaf }),
    stringify: ({ kind, id, leaf }) => ({ kind, id, leaf }),
  },
  validateSearch: z.object({
    before: PlainDate.optional().catch(undefined),
    after: PlainDate.optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/evaluation/changed-page.tsx'), 'ChangedPage'),
});

/** A ledger record of which only the id is known. */
export const recordRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/records/$id',
  component: lazyRouteComponent(() => import('#features/evaluation/record-redirect.tsx'), 'RecordRedirect'),
});

/** Scores day by day; `subject` names the lines besides the office's. */
export const trendRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/trend',
  staticData: { crumb: 'trend' },
  validateSearch: z.object({
    kind: Kind.optional().catch(undefined),
    subject: z.array(Uuid).max(8).optional().catch(undefined),
    from: PlainDate.optional().catch(undefined),
    to: PlainDate.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/evaluation/trend-page.tsx'), 'TrendPage'),
});

/** What changed between two days. What is no day stays as it was typed, so that the page can say so. */
export const daysRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/days',
  staticData: { crumb: 'days' },
  validateSearch: z.object({
    before: z.string().max(20).optional().catch(undefined),
    after: z.string().max(20).optional().catch(undefined),
    kind: Kind.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('#features/evaluation/days-page.tsx'), 'DaysPage'),
});

/** One score sheet as it is put on paper. */
export const printRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/evaluation/$kind/$id/print',
  staticData: { crumb: 'scoreSheet' },
  params: {
    parse: ({ kind, id }) => ({ kind: Kind.parse(kind), id }),
    stringify: ({ kind, id }) => ({ kind, id }),
  },
  validateSearch: z.object({ snapshot: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('#features/evaluation/print-page.tsx'), 'PrintPage'),
});
