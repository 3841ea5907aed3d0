import { decideAttendance, type RecordAttendanceInput } from '@gongkai/domain/training';
import { authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { changeSession } from './change-session.ts';
import { assertOwnDepartments } from './own-departments.ts';
import { fetchSession, toSessionState } from './session-row.ts';

/**
 * Records expected and actual heads by department; the rows named replace the stored ones, others stay.
 * A department records its own row, the office any.
 *
 * @returns the session, and the departments where more came than were expected.
 */
export async function recordAttendance(ctx: ServiceContext, input: RecordAttendanceInput) {
  for (const row of input.rows) authorise(ctx, 'training.record', [row.departmentId]);
  return await write(ctx, async (unit) => {
    const session = await fetchSession(unit.tx, ctx, input.sessionId);
    const { rows, overExpected } = valueOf(decideAttendance(toSessionState(session), input));
    await assertOwnDepartments(
      unit.tx,
      ctx,
      rows.map((row) => row.departmentId),
    );
    for (const { departmentId, expected, actual } of rows) {
      await unit.tx.trainingAttendance.upsert({
        where: { sessionId_departmentId: { sessionId: session.id, departmentId } },
        create: { ...organisationScope(ctx), sessionId: session.id, departmentId, expected, actual },
        update: { expected, actual },
      });
    }
    const after = await changeSession(ctx, unit, session, { action: 'attendance.record', data: {} });
    return { session: after, overExpected };
  });
}
