import { accountRouter } from './routers/account.ts';
import { annualReportRouter } from './routers/annual-report.ts';
import { appealRouter } from './routers/appeal.ts';
import { auditRouter } from './routers/audit.ts';
import { breakdownRouter } from './routers/breakdown.ts';
import { calendarRouter } from './routers/calendar.ts';
import { combinationRouter } from './routers/combination.ts';
import { cycleRouter } from './routers/cycle.ts';
import { dashboardRouter } from './routers/dashboard.ts';
import { deskRouter } from './routers/desk.ts';
import { evaluationRouter } from './routers/evaluation.ts';
import { indicatorRouter } from './routers/indicator.ts';
import { ledgerRouter } from './routers/ledger.ts';
import { ledgerScreenRouter } from './routers/ledger-screen.ts';
import { linkRouter } from './routers/link.ts';
import { liveRouter } from './routers/live.ts';
import { notificationRouter } from './routers/notification.ts';
import { organisationRouter } from './routers/organisation.ts';
import { overrideRouter } from './routers/override.ts';
import { planRouter } from './routers/plan.ts';
import { progressRouter } from './routers/progress.ts';
import { reviewRouter } from './routers/review.ts';
import { sessionRouter } from './routers/session.ts';
import { taskRouter } from './routers/task.ts';
import { trainingRouter } from './routers/training.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The whole API. */
export const appRouter = router({
  account: accountRouter,
  annualReport: annualReportRouter,
  appeal: appealRouter,
  audit: auditRouter,
  breakdown: breakdownRouter,
  calendar: calendarRouter,
  combination: combinationRouter,
  cycle: cycleRouter,
  dashboard: dashboardRouter,
  desk: deskRouter,
  evaluation: evaluationRouter,
  indicator: indicatorRouter,
  ledger: ledgerRouter,
  ledgerScreen: ledgerScreenRouter,
  link: linkRouter,
  live: liveRouter,
  notification: notificationRouter,
  organisation: organisationRouter,
  override: overrideRouter,
  plan: planRouter,
  progress: progressRouter,
  review: reviewRouter,
  session: sessionRouter,
  task: taskRouter,
  training: trainingRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process: tests and server code. */
export const createCaller: ReturnType<typeof createCallerFactory<AppRouter['_def']['record']>> =
  createCallerFactory(appRouter);
