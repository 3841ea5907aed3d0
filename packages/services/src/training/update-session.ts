import { decidePlanSession, type UpdateSessionInput } from '@gongkai/domain/training';
import { toDbDate } from '@gongkai/db';
import { authorise, valueOf, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { changeSession } from './change-session.ts';
import { assertOwnDepartments } from './own-departments.ts';
import { fetchSession, type SessionDto } from './session-row.ts';

/** Changes what a session says about itself. */
export async function updateSession(ctx: ServiceContext, input: UpdateSessionInput): Promise<SessionDto> {
  authorise(ctx, 'training.edit');
  return await write(ctx, async (unit) => {
    const row = await fetchSession(unit.tx, ctx, input.sessionId);
    if (row.version !== input.version) throw versionConflict('session');
    const { plannedOn, ...patch } = input.patch;
    if (patch.hostDepartmentId) await assertOwnDepartments(unit.tx, ctx, [patch.hostDepartmentId]);
    const day =
      plannedOn === undefined
        ? {}
        : { plannedOn: toDbDate(valueOf(decidePlanSession(row.trainingPlan.year, plannedOn))) };
    return await changeSession(ctx, unit, row, { action: 'session.update', data: { ...patch, ...day } });
  });
}
