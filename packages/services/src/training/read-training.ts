import { trainingFigures, type ReadTrainingInput } from '@gongkai/domain/training';
import { fromDbDateOrNull } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { sessionInclude, toSessionDto } from './session-row.ts';

/** The year's training: plan (null when there is none), sessions by planned day, departments, figures. */
export async function readTraining(ctx: ServiceContext, input: ReadTrainingInput) {
  authorise(ctx, 'training.read');
  const scope = organisationScope(ctx);
  const plan = await ctx.db.trainingPlan.findFirst({
    where: { year: input.year, ...scope },
    include: { sessions: { include: sessionInclude, orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }] } },
  });
  const rows = await ctx.db.department.findMany({ where: scope, orderBy: { position: 'asc' } });
  const departments = rows.map(({ id, name, shortName, archivedOn }) => ({
    id,
    name,
    shortName,
    archivedOn: fromDbDateOrNull(archivedOn),
  }));
  const sessions = (plan?.sessions ?? []).map(toSessionDto);
  return {
    year: input.year,
    plan:
      plan === null
        ? null
        : { id: plan.id, plannedSessions: plan.plannedSessions, goal: plan.goal, version: plan.version },
    sessions,
    departments,
    figures: trainingFigures(plan, sessions, departments),
  };
}
