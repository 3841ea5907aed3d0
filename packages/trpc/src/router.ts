import { organisationRouter } from './routers/organisation.ts';
import { calendarRouter } from './routers/calendar.ts';
import { auditRouter } from './routers/audit.ts';
import { accountRouter } from './routers/account.ts';
import { dashboardRouter } from './routers/dashboard.ts';
import { evaluationRouter } from './routers/evaluation.ts';
import { liveRouter } from './routers/live.ts';
import { notificationRouter } from './routers/notification.ts';
import { progressRouter } from './routers/progress.ts';
import { sessionRouter } from './routers/session.ts';
import { taskRouter } from './routers/task.ts';
import { trainingRouter } from './routers/training.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The whole API. */
export const appRouter = router({
  organisation: organisationRouter,
  calendar: calendarRouter,
  audit: auditRouter,
  account: accountRouter,
  dashboard: dashboardRouter,
  evaluation: evaluationRouter,
  live: liveRouter,
  notification: notificationRouter,
  progress: progressRouter,
  session: sessionRouter,
  task: taskRouter,
  training: trainingRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process: tests and server code. */
export const createCaller: ReturnType<typeof createCallerFactory<AppRouter['_def']['record']>> =
  createCallerFactory(appRouter);
