import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';

/** The database client; `Transaction` is the same thing inside a transaction. */
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

/**
 * Opens a client on a PostgreSQL server or on the embedded database.
 * Connections are made lazily; `await database.$disconnect()` ends them.
 */
export function openDatabase(connection: PoolConfig): Database {
  return new PrismaClient({
    adapter: new PrismaPg(connection),
    transactionOptions: { maxWait: 15_000, timeout: 60_000 },
  });
}

/** Turns a `DATABASE_URL` into connection settings. */
export function connectionFromUrl(url: string): PoolConfig {
  return { connectionString: url, max: 10 };
}
