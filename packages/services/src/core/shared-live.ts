import { openNotifier } from '@gongkai/db';
import { createLocalLiveBus, type LiveBus, type LiveChange } from './live.ts';

/** A bus between processes must be closed at the end. */
export type SharedLiveBus = LiveBus & { close: () => Promise<void> };

/** Listeners hear only what our own processes sent; anything else on the channel is passed over. */
function readChange(payload: string): LiveChange | null {
  try {
    const value = JSON.parse(payload) as Partial<LiveChange> | null;
    return typeof value?.organisationId === 'string' && typeof value.topic === 'string'
      ? (value as LiveChange)
      : null;
  } catch {
    return null;
  }
}

/**
 * Spreads changes to every API process on the same PostgreSQL server. A change is heard in this process at once and
 * does not wait for its way round; when the server cannot be told, the write itself has already succeeded, so the
 * failure is reported and not thrown.
 */
export async function createSharedLiveBus(
  connection: Parameters<typeof openNotifier>[0],
  report: (error: unknown) => void,
): Promise<SharedLiveBus> {
  const local = createLocalLiveBus();
  const origin = crypto.randomUUID();
  const notifier = await openNotifier(connection, (payload) => {
    const change = payload.startsWith(origin) ? null : readChange(payload.slice(origin.length));
    if (change !== null) void local.publish([change]);
  });
  return {
    subscribe: local.subscribe,
    async publish(changes) {
      await local.publish(changes);
      try {
        await notifier.send(changes.map((change) => origin + JSON.stringify(change)));
      } catch (error) {
        report(error);
      }
    },
    close: notifier.close,
  };
}
