export { startTestServer, type TestServer } from './test-server.ts';
export { openTestDatabase } from './open-test-database.ts';
