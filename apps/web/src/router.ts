import { createRouter } from '@tanstack/react-router';
import { queryClient } from '#lib/query-client.ts';
import { trpc } from '#lib/trpc.ts';
import { RouteFailure } from '#components/app/route-failure.tsx';
import { RouteLoading } from '#components/app/route-loading.tsx';
import { rootRoute } from '#routes/root.tsx';
import { signInRoute } from '#routes/sign-in.tsx';
import { setupRoute } from '#routes/setup.tsx';
import { changePasswordRoute } from '#routes/change-password.tsx';
import { appRoute } from '#routes/app.tsx';
import { homeRoute } from '#routes/home.tsx';
import { officeRoute } from '#routes/office.tsx';
import { myRoute } from '#routes/my.tsx';
import { leadershipRoute } from '#routes/leadership.tsx';
import { departmentOfRoute, departmentRoute } from '#routes/department.tsx';
import {
  changedRoute,
  compareRoute,
  daysRoute,
  evaluationRoute,
  indicatorRoute,
  printRoute,
  recordRoute,
  scoreSheetRoute,
  trendRoute,
} from '#routes/evaluation.tsx';
import { combinationRoute, combinedRoute, settledRoute } from '#routes/combined.tsx';
import { compareVersionsRoute, indicatorsRoute, indicatorSystemRoute } from '#routes/indicators.tsx';
import { resultLeafRoute, resultPrintRoute, resultSheetRoute } from '#routes/evaluation-results.tsx';
import { evaluationAppealsRoute } from '#routes/evaluation-appeals.tsx';
import { draftRoute, evaluationCycleRoute, evaluationsRoute } from '#routes/evaluations.tsx';
import { plansRoute } from '#routes/plans.tsx';
import { ledgersRoute, reviewsRedirect } from '#routes/ledgers.tsx';
import { trainingIndexRoute, trainingRoute, trainingSessionRoute } from '#routes/training.tsx';
import { tasksRoute } from '#routes/tasks.tsx';
import { reviewRoute } from '#routes/review.tsx';
import { deskRoute } from '#routes/desk.tsx';
import { annualReportIndexRoute, annualReportRoute } from '#routes/annual-report.tsx';
import { adminRoutes } from '#routes/admin-routes.ts';

// One line a route: strangers' pages above, signed-in pages inside appRoute.
const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  changePasswordRoute,
  appRoute.addChildren([
    homeRoute,
    officeRoute,
    myRoute,
    plansRoute,
    ledgersRoute,
    reviewsRedirect,
    leadershipRoute,
    departmentRoute,
    departmentOfRoute,
    evaluationRoute,
    compareRoute,
    scoreSheetRoute,
    evaluationsRoute,
    draftRoute,
    evaluationCycleRoute,
    evaluationAppealsRoute,
    resultSheetRoute,
    resultLeafRoute,
    resultPrintRoute,
    indicatorRoute,
    changedRoute,
    printRoute,
    trendRoute,
    daysRoute,
    recordRoute,
    combinedRoute,
    combinationRoute,
    settledRoute,
    indicatorsRoute,
    compareVersionsRoute,
    indicatorSystemRoute,
    trainingRoute.addChildren([trainingIndexRoute, trainingSessionRoute]),
    tasksRoute,
    reviewRoute,
    deskRoute,
    annualReportIndexRoute,
    annualReportRoute,
    adminRoutes,
  ]),
]);

/** The application's router. Pages are loaded when they are first visited or about to be. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    context: { queryClient, trpc },
    defaultErrorComponent: RouteFailure,
    defaultPendingComponent: RouteLoading,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a module is augmented by interfaces only
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a module is augmented by interfaces only
  interface StaticDataRouteOption {
    /** key in the `nav` namespace: the page's name in breadcrumbs and in the window title */
    crumb?: string;
  }
}
