import { openDatabase, type Database } from '../client.ts';
import { startTestServer } from './test-server.ts';

/** A migrated database of this test file's own; suites make their own organisation in it. */
export async function openTestDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const server = await startTestServer();
  const db = openDatabase(server.connection);
  return {
    db,
    close: async () => {
      await db.$disconnect();
      await server.stop();
    },
  };
}
