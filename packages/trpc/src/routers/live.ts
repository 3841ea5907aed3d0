import { EventEmitter, on } from 'node:events';
import type { LiveChange } from '@gongkai/services/core';
import { router, signedInProcedure } from '../trpc.ts';

export const liveRouter = router({
  /** Every change in the caller's organisation from now on, as server-sent events; others' notifications left out. */
  changes: signedInProcedure.subscription(async function* ({ ctx, signal }) {
    const { actor, live } = ctx.services;
    const userId = actor.kind === 'user' ? actor.userId : null;
    const emitter = new EventEmitter<{ change: [LiveChange] }>();
    const heard = on(emitter, 'change', signal === undefined ? {} : { signal });
    const unsubscribe = live.subscribe((change) => {
      if (change.organisationId !== actor.organisationId) return;
      if (change.userId === undefined || change.userId === userId) emitter.emit('change', change);
    });
    try {
      for await (const [change] of heard as AsyncIterable<[LiveChange]>)
        yield { topic: change.topic, id: change.id };
    } catch (error) {
      // The browser went away: the end of the stream, not a failure.
      if (signal?.aborted !== true) throw error;
    } finally {
      unsubscribe();
    }
  }),
});
