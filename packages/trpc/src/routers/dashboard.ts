import { PlanRef, ReadDepartmentInput } from '@gongkai/domain/evaluation';
import { readActivity, readDepartment, readLeadership } from '@gongkai/services/dashboard';
import { procedureFor, router } from '../trpc.ts';

export const dashboardRouter = router({
  /** The newest acts on the plan's tasks. */
  activity: procedureFor('dashboard.office')
    .input(PlanRef)
    .query(({ ctx, input }) => readActivity(ctx.services, input)),
  /** The whole office on one screen. */
  leadership: procedureFor('dashboard.leadership')
    .input(PlanRef)
    .query(({ ctx, input }) => readLeadership(ctx.services, input)),
  /** One department's own picture. */
  department: procedureFor('dashboard.department')
    .input(ReadDepartmentInput)
    .query(({ ctx, input }) => readDepartment(ctx.services, input)),
});
