import { describeSession } from '@gongkai/services/account';
import { router, sessionProcedure } from '../trpc.ts';

export const sessionRouter = router({
  /** The person signed in, the office, the roles, what they permit, and the office's day. */
  me: sessionProcedure.query(({ ctx }) => describeSession(ctx.services)),
});
