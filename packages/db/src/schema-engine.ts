import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import { SchemaEngine, type MigrationList, type SchemaContainer } from '@prisma/schema-engine-wasm';
import type { PoolConfig } from 'pg';

/** The repository's `prisma` folder. */
export const PRISMA_FOLDER: string = join(import.meta.dirname, '../../../prisma');

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Reads the schema: `schema.prisma` and every file of `models/`. */
export function readSchema(folder: string = PRISMA_FOLDER): SchemaContainer[] {
  const models = readdirSync(join(folder, 'models')).filter((name) => name.endsWith('.prisma'));
  const paths = ['schema.prisma', ...models.toSorted().map((name) => join('models', name))];
  return paths.map((path) => ({
    path: join(folder, path),
    content: readFileSync(join(folder, path), 'utf8'),
  }));
}

/** Reads the migrations in Prisma's on-disk format, oldest first. */
export function readMigrations(folder: string = join(PRISMA_FOLDER, 'migrations')): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/**
 * The adapter splits a script at every semicolon, which breaks function bodies; sending it whole keeps
 * them, and makes each migration one implicit transaction.
 */
class WholeScriptAdapter extends PrismaPg {
  readonly #opened: Awaited<ReturnType<PrismaPg['connect']>>[] = [];

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    this.#opened.push(adapter);
    return adapter;
  }

  /** The engine leaves its connections open; a database that has any cannot be renamed or dropped. */
  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }
}

async function withEngine<T>(connection: PoolConfig, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const adapters = new WholeScriptAdapter(connection);
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapters.close();
  }
}

/**
 * Applies every migration that the database does not have yet, like `prisma migrate deploy`.
 *
 * @returns the names of the migrations applied now, oldest first.
 * @throws the engine's error when a migration fails; that migration is then marked failed.
 */
export function applyMigrations(connection: PoolConfig, folder?: string): Promise<string[]> {
  return withEngine(connection, async (engine) => {
    const applied = await engine.applyMigrations({
      migrationsList: readMigrations(folder),
      filters: NO_FILTER,
    });
    return applied.appliedMigrationNames;
  });
}

/** The SQL that leads from one schema to another; `null` stands for an empty database. */
export function diffSchemas(
  connection: PoolConfig,
  from: SchemaContainer[] | null,
  to: SchemaContainer[],
): Promise<string> {
  return withEngine(connection, async (engine) => {
    const result = await engine.diff({
      from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return result.stdout ?? '';
  });
}
