import { afterAll, describe, expect, it } from 'vitest';
import { createSharedLiveBus, type LiveChange, type SharedLiveBus } from './index.ts';

// Only on a server (see vitest.config.ts): the embedded database delivers no notifications through its socket.
const url = process.env['TEST_DATABASE_URL'] ?? '';
const opened: SharedLiveBus[] = [];

async function openBus(): Promise<SharedLiveBus> {
  const bus = await createSharedLiveBus({ connectionString: url }, (error) => {
    throw error;
  });
  opened.push(bus);
  return bus;
}

afterAll(() => Promise.all(opened.map((bus) => bus.close())));

describe('two processes on one PostgreSQL server', () => {
  it('hear each other within two seconds, each change once', async () => {
    const [first, second] = [await openBus(), await openBus()];
    const heard: Record<'first' | 'second', LiveChange[]> = { first: [], second: [] };
    first.subscribe((change) => heard.first.push(change));
    second.subscribe((change) => heard.second.push(change));
    const change: LiveChange = {
      organisationId: crypto.randomUUID(),
      topic: 'task',
      id: crypto.randomUUID(),
    };
    await first.publish([change]);
    expect(heard.first).toEqual([change]);
    await expect.poll(() => heard.second, { timeout: 2_000 }).toEqual([change]);
    expect(heard.first).toEqual([change]);
  });

  it('stop hearing after unsubscribing', async () => {
    const [first, second] = [await openBus(), await openBus()];
    const heard: LiveChange[] = [];
    const stop = second.subscribe((change) => heard.push(change));
    stop();
    await first.publish([{ organisationId: crypto.randomUUID(), topic: 'plan', id: null }]);
    const probe: LiveChange[] = [];
    second.subscribe((change) => probe.push(change));
    const last: LiveChange = { organisationId: crypto.randomUUID(), topic: 'plan', id: null };
    await first.publish([last]);
    await expect.poll(() => probe, { timeout: 2_000 }).toContainEqual(last);
    expect(heard).toEqual([]);
  });
});
