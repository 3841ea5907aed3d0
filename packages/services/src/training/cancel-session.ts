import { decideCancelSession, type CancelSessionInput } from '@gongkai/domain/training';
import { authorise, valueOf, write, type ServiceContext } from '../core/index.ts';
import { changeSession } from './change-session.ts';
import { fetchSession, toSessionState, type SessionDto } from './session-row.ts';

/** Cancels a session that was not held, with a reason. */
export async function cancelSession(ctx: ServiceContext, input: CancelSessionInput): Promise<SessionDto> {
  authorise(ctx, 'training.edit');
  return await write(ctx, async (unit) => {
    const row = await fetchSession(unit.tx, ctx, input.sessionId);
    const data = valueOf(decideCancelSession(toSessionState(row), input));
    return await changeSession(ctx, unit, row, { action: 'session.cancel', data, reason: input.reason });
  });
}
