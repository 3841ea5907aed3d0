export { connectionFromUrl, openDatabase, type Database, type Transaction } from './client.ts';
export { fromDbDate, fromDbDateOrNull, toDbDate, toDbDateOrNull } from './dates.ts';
export { findRunningEmbedded, startEmbedded, type EmbeddedDatabase } from './embedded.ts';
export { openNotifier, type Notifier } from './notifier.ts';
export { Prisma } from './generated/client.ts';
export { applyMigrations } from './schema-engine.ts';
