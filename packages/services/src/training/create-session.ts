import { decidePlanSession, type SessionInput } from '@gongkai/domain/training';
import { toDbDate } from '@gongkai/db';
import {
  authorise,
  notFound,
  organisationScope,
  valueOf,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { assertOwnDepartments } from './own-departments.ts';
import { sessionInclude, toSessionDto, type SessionDto } from './session-row.ts';

/** Plans a session on a day of the plan's year. */
export async function createSession(ctx: ServiceContext, input: SessionInput): Promise<SessionDto> {
  authorise(ctx, 'training.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const plan = await tx.trainingPlan.findFirst({
      where: { id: input.trainingPlanId, ...organisationScope(ctx) },
    });
    if (plan === null) throw notFound('training-plan');
    if (input.hostDepartmentId !== null) await assertOwnDepartments(tx, ctx, [input.hostDepartmentId]);
    const plannedOn = valueOf(decidePlanSession(plan.year, input.plannedOn));
    const row = await tx.trainingSession.create({
      data: { ...input, ...organisationScope(ctx), plannedOn: toDbDate(plannedOn) },
      include: sessionInclude,
    });
    const after = toSessionDto(row);
    await audit({ action: 'session.create', subjectType: 'session', subjectId: row.id, after });
    changed({ topic: 'training', id: row.id });
    return after;
  });
}
