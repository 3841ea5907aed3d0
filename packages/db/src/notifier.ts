import { Client, type PoolConfig } from 'pg';

/** Messages between the processes that share one PostgreSQL server. */
export type Notifier = {
  send: (payloads: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
};

const CHANNEL = 'gongkai_live';
const RECONNECT_MILLISECONDS = 1_000;

/**
 * Listens on PostgreSQL's LISTEN/NOTIFY and connects again when the server went away. What was sent while nobody
 * listened is lost: screens read afresh when they connect again.
 *
 * @param onMessage called with every payload, this process's own included. A payload has less than 8,000 bytes.
 */
export async function openNotifier(
  connection: PoolConfig,
  onMessage: (payload: string) => void,
): Promise<Notifier> {
  const state = { closed: false };
  let client = await connect();

  async function connect(): Promise<Client> {
    const { max: _max, ...settings } = connection;
    const next = new Client({ ...settings, keepAlive: true });
    next.on('notification', ({ payload }) => onMessage(payload ?? ''));
    next.on('error', () => undefined);
    next.once('end', () => void reconnect());
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    return next;
  }

  async function reconnect(): Promise<void> {
    while (!state.closed) {
      await new Promise((resolve) => {
        setTimeout(resolve, RECONNECT_MILLISECONDS).unref();
      });
      if (state.closed) return;
      try {
        client = await connect();
        return;
      } catch {
        // The server is still away; the next round tries again.
      }
    }
  }

  return {
    async send(payloads) {
      for (const payload of payloads) await client.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
    },
    async close() {
      state.closed = true;
      await client.end();
    },
  };
}
