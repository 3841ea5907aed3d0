import { DatabaseError, escapeIdentifier, type Client } from 'pg';
import { readTables, type Column, type Table } from './catalogue.ts';

/** Rows of each table. */
const ROWS = 4;
/** Tries until a row satisfies the constraints that nobody has told us the meaning of. */
const TRIES = 3000;
const CHECK_VIOLATION = '23514';
const UNIQUE_VIOLATION = '23505';

type Random = (below: number) => number;
type Row = Record<string, unknown>;

/** Always the same numbers (mulberry32): a failure can be seen again. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function pick<T>(random: Random, from: readonly T[]): T | undefined {
  return from[random(from.length)];
}

function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function day(random: Random): string {
  return `2021-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
}

function textOf(random: Random, { labels }: Column, words: readonly string[]): string {
  if (labels.length > 0) return pick(random, labels) ?? '';
  // A check over several columns names the words of one of them.
  if (words.length > 0 && random(3) === 0) return pick(random, words) ?? '';
  return `文字 “${random(1_000_000)}” \\ é`;
}

const NUMBERS: Record<string, (random: Random) => unknown> = {
  int2: (random) => random(100),
  int4: (random) => (random(4) === 0 ? 2000 + random(30) : random(101)),
  int8: (random) => String(random(1_000_000)),
  numeric: (random) => `${random(1000)}.${random(10)}`,
  float8: (random) => random(1000) / 8,
  bool: (random) => random(2) === 0,
  uuid,
  date: day,
  timestamptz: (random) => `${day(random)}T0${random(10)}:30:00.123Z`,
  timestamp: (random) => `${day(random)}T0${random(10)}:30:00.123`,
  json: (random) => JSON.stringify({ 甲: random(100), b: [null, true] }),
  jsonb: (random) => JSON.stringify({ 甲: random(100), b: [null, true] }),
  bytea: (random) => Buffer.from([random(256), random(256), 0]),
};

function valueOf(random: Random, column: Column, words: readonly string[]): unknown {
  if (column.type.startsWith('_')) {
    const element = { ...column, type: column.type.slice(1) };
    return [valueOf(random, element, words), valueOf(random, element, words)];
  }
  return NUMBERS[column.type]?.(random) ?? textOf(random, column, words);
}

/** A row of a table: references to rows that are there, blanks now and then where they may be. */
function rowOf(random: Random, table: Table, filled: ReadonlyMap<string, Row[]>): Row | null {
  const row: Row = {};
  for (const column of table.columns) {
    const isBlank = column.isNullable && random(3) === 0;
    row[column.name] = isBlank ? null : valueOf(random, column, table.words);
  }
  for (const { columns, target, targetColumns } of table.foreignKeys) {
    const found = pick(random, filled.get(target) ?? []);
    const mayBeBlank = columns.every((name) => table.columns.find((one) => one.name === name)?.isNullable);
    if (found === undefined && !mayBeBlank) return null;
    const isBlank = found === undefined || (mayBeBlank && random(3) === 0);
    for (const [index, name] of columns.entries())
      row[name] = isBlank ? null : found[targetColumns[index] ?? ''];
  }
  return row;
}

async function tryInsert(client: Client, table: Table, row: Row): Promise<Row | null> {
  const names = Object.keys(row);
  const sql = `INSERT INTO ${escapeIdentifier(table.name)} (${names.map(escapeIdentifier).join(', ')})
    VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING *`;
  try {
    const { rows } = await client.query<Row>(sql, Object.values(row));
    return rows[0] ?? null;
  } catch (error) {
    const isTried =
      error instanceof DatabaseError && (error.code === CHECK_VIOLATION || error.code === UNIQUE_VIOLATION);
    if (isTried) return null;
    throw error;
  }
}

/**
 * Puts a few rows into every table that the database has, whatever it is called: values by the types of their
 * columns, references to rows that are there, tried until every constraint holds. Triggers, which tell one row's
 * history from another's, stay silent meanwhile.
 *
 * @returns the names of the tables.
 * @throws Error naming a table for which no row was found.
 */
export async function fillTables(client: Client, seed: number): Promise<string[]> {
  const random = randomFrom(seed);
  const tables = await readTables(client);
  const filled = new Map<string, Row[]>();
  await client.query(`SET session_replication_role = 'replica'`);
  for (const table of tables) {
    const rows: Row[] = [];
    filled.set(table.name, rows);
    for (let tries = 0; rows.length < ROWS; tries += 1) {
      if (tries === TRIES && rows.length === 0)
        throw new Error(`no row of ${table.name} satisfies its constraints`);
      if (tries >= TRIES) break;
      const row = rowOf(random, table, filled);
      const stored = row === null ? null : await tryInsert(client, table, row);
      if (stored !== null) rows.push(stored);
    }
  }
  await client.query(`SET session_replication_role = 'origin'`);
  return tables.map(({ name }) => name);
}

/** Every row of every table as text, by table and primary key: nothing of a value is lost on its way here. */
export type Contents = Map<string, Map<string, Record<string, string | null>>>;

/** Reads all that the database holds. */
export async function readContents(client: Client): Promise<Contents> {
  const contents: Contents = new Map();
  for (const { name, columns, key } of await readTables(client)) {
    const selected = columns.map((column) => `${escapeIdentifier(column.name)}::text`).join(', ');
    const { rows } = await client.query<Record<string, string | null>>(
      `SELECT ${selected} FROM ${escapeIdentifier(name)}`,
    );
    contents.set(name, new Map(rows.map((row) => [key.map((part) => row[part]).join('|'), row])));
  }
  return contents;
}

/** Foreign keys that lead nowhere, by name of table: what silent triggers might have let in. */
export async function danglingReferences(client: Client): Promise<string[]> {
  const dangling: string[] = [];
  for (const { name, foreignKeys } of await readTables(client)) {
    for (const { columns, target, targetColumns } of foreignKeys) {
      const pairs = columns.map(
        (column, index) =>
          `o.${escapeIdentifier(column)} = t.${escapeIdentifier(targetColumns[index] ?? '')}`,
      );
      const set = columns.map((column) => `o.${escapeIdentifier(column)} IS NOT NULL`);
      const { rowCount } = await client.query(
        `SELECT 1 FROM ${escapeIdentifier(name)} o WHERE ${set.join(' AND ')} AND NOT EXISTS (
           SELECT 1 FROM ${escapeIdentifier(target)} t WHERE ${pairs.join(' AND ')}) LIMIT 1`,
      );
      if (rowCount !== 0) dangling.push(`${name}.${columns.join('+')}`);
    }
  }
  return dangling;
}
