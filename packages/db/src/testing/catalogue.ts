import type { Client } from 'pg';

/** A column as the database itself describes it. `type` is its internal name, `_text` for an array of text. */
export type Column = {
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
  labels: string[];
};
/** A foreign key: own columns, in the order of the columns that they point to. */
type ForeignKey = { columns: string[]; target: string; targetColumns: string[] };
export type Table = {
  name: string;
  columns: Column[];
  key: string[];
  foreignKeys: ForeignKey[];
  words: string[];
};

type ColumnRow = { table: string; name: string; type: string; nullable: string; fallback: string | null };

/** Prisma's own table of migrations is no data of an office. */
const OWN = '_prisma_migrations';

async function readColumns(client: Client): Promise<ColumnRow[]> {
  const { rows } = await client.query<ColumnRow>(
    `SELECT c.table_name AS table, c.column_name AS name, c.udt_name AS type, c.is_nullable AS nullable,
       c.column_default AS fallback
     FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> $1
       AND c.is_generated = 'NEVER' AND c.is_identity = 'NO'
     ORDER BY c.table_name, c.ordinal_position`,
    [OWN],
  );
  return rows;
}

type ConstraintRow = {
  table: string;
  kind: 'p' | 'f' | 'c';
  columns: string[] | null;
  target: string | null;
  targetColumns: string[] | null;
  definition: string;
};

async function readConstraints(client: Client): Promise<ConstraintRow[]> {
  const names = (keys: string, relation: string) => `(SELECT array_agg(a.attname::text ORDER BY k.place)
    FROM unnest(${keys}) WITH ORDINALITY AS k(num, place)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.num)`;
  const { rows } = await client.query<ConstraintRow>(
    `SELECT r.relname AS table, c.contype AS kind, ${names('c.conkey', 'c.conrelid')} AS columns,
       t.relname AS target, ${names('c.confkey', 'c.confrelid')} AS "targetColumns",
       pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid LEFT JOIN pg_class t ON t.oid = c.confrelid
     WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('p', 'f', 'c')
     ORDER BY r.relname, c.conname`,
  );
  return rows;
}

async function readLabels(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ type: string; label: string }>(
    `SELECT t.typname AS type, e.enumlabel AS label FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
     ORDER BY e.enumsortorder`,
  );
  const byType = Map.groupBy(rows, ({ type }) => type);
  return new Map([...byType].map(([type, own]) => [type, own.map(({ label }) => label)]));
}

/** The words that a CHECK constraint names: candidates for the columns that it speaks of. */
function wordsIn(definition: string): string[] {
  return [...definition.matchAll(/'((?:[^']|'')*)'::text/gu)].map(([, word = '']) =>
    word.replaceAll("''", "'"),
  );
}

function tableOf(
  name: string,
  columns: readonly ColumnRow[],
  constraints: readonly ConstraintRow[],
  labels: ReadonlyMap<string, string[]>,
): Table {
  const checks = constraints.filter(({ kind }) => kind === 'c');
  return {
    name,
    columns: columns.map((row) => ({
      name: row.name,
      type: row.type,
      isNullable: row.nullable === 'YES',
      hasDefault: row.fallback !== null,
      labels: [
        ...(labels.get(row.type) ?? []),
        ...checks
          .filter(({ columns: named }) => named?.length === 1 && named[0] === row.name)
          .flatMap(({ definition }) => wordsIn(definition)),
      ],
    })),
    key: constraints.find(({ kind }) => kind === 'p')?.columns ?? [],
    foreignKeys: constraints.flatMap(({ kind, columns: own, target, targetColumns }) =>
      kind === 'f' && own !== null && target !== null && targetColumns !== null
        ? [{ columns: own, target, targetColumns }]
        : [],
    ),
    words: checks.flatMap(({ definition }) => wordsIn(definition)),
  };
}

/** Every table of the database, each after those that it points to. */
export async function readTables(client: Client): Promise<Table[]> {
  const columns = Map.groupBy(await readColumns(client), ({ table }) => table);
  const constraints = Map.groupBy(await readConstraints(client), ({ table }) => table);
  const labels = await readLabels(client);
  const tables = [...columns].map(([name, own]) => tableOf(name, own, constraints.get(name) ?? [], labels));
  const sorted: Table[] = [];
  let left = tables;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const next = left.filter(({ name, foreignKeys }) =>
      foreignKeys.every(({ target }) => target === name || !waiting.has(target)),
    );
    // Tables that point to one another come in any order: what cannot point yet stays blank.
    const taken = next.length > 0 ? next : left.slice(0, 1);
    sorted.push(...taken);
    left = left.filter((table) => !taken.includes(table));
  }
  return sorted;
}
