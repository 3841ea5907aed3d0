import { decideHoldSession, type HoldSessionInput } from '@gongkai/domain/training';
import { toDbDate } from '@gongkai/db';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { changeSession } from './change-session.ts';
import { fetchSession, toSessionState, type SessionDto } from './session-row.ts';

/** Records that a session was held, on which day and for how many minutes. */
export async function holdSession(ctx: ServiceContext, input: HoldSessionInput): Promise<SessionDto> {
  authorise(ctx, 'training.edit');
  return await write(ctx, async (unit) => {
    const row = await fetchSession(unit.tx, ctx, input.sessionId);
    const held = valueOf(
      decideHoldSession(toSessionState(row), input, { year: row.trainingPlan.year, today: ctx.today }),
    );
    return await changeSession(ctx, unit, row, {
      action: 'session.hold',
      data: { ...held, heldOn: toDbDate(held.heldOn) },
    });
  });
}
