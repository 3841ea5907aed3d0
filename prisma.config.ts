import { defineConfig } from 'prisma/config';

// `prisma generate`, `validate` and `format` never run the schema engine, but look for its binary;
// pointing at Node itself lets them run where the engine cannot be downloaded.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://127.0.0.1:5432/gongkai' },
});
