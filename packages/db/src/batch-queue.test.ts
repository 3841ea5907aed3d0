import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveEmbedded } from './serve-embedded.ts';

let served: Awaited<ReturnType<typeof serveEmbedded>>;
let settings: { host: string; port: number; user: string; database: string };

beforeAll(async () => {
  served = await serveEmbedded('memory://', null);
  settings = { ...served.address, user: 'postgres', database: 'postgres' };
});
afterAll(() => served.stop());

describe('connections that share the embedded database', () => {
  it('do not mix their batches', async () => {
    const pool = new Pool({ ...settings, max: 8 });
    async function ask(number: number): Promise<number> {
      const answer = await pool.query<{ n: number }>('SELECT $1::int AS n, pg_sleep(0)', [number]);
      return answer.rows[0]?.n ?? -1;
    }
    const numbers = Array.from({ length: 400 }, (_, index) => index);
    expect(await Promise.all(numbers.map(ask))).toEqual(numbers);
    await pool.end();
  });

  it('mix transactions and single queries without a lost portal or a standstill', async () => {
    const pool = new Pool({ ...settings, max: 6 });
    await pool.query('CREATE TABLE mixed (n int)');
    async function transact(number: number): Promise<void> {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query('INSERT INTO mixed VALUES ($1)', [number]);
      await client.query('SELECT n FROM mixed WHERE n = $1', [number]);
      await client.query('COMMIT');
      client.release();
    }
    async function ask(number: number): Promise<void> {
      await pool.query('SELECT count(*) FROM mixed WHERE n > $1', [number]);
    }
    const acts = Array.from({ length: 300 }, (_, n) => (n % 2 === 0 ? transact(n) : ask(n)));
    await Promise.all(acts);
    expect((await pool.query('SELECT count(*)::int AS n FROM mixed')).rows).toEqual([{ n: 150 }]);
    await pool.end();
  });

  it('do not see into another’s open transaction, and an error in one leaves the others alone', async () => {
    const pool = new Pool({ ...settings, max: 6 });
    await pool.query('CREATE TABLE counted (n int)');
    async function countUp(index: number): Promise<void> {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query('INSERT INTO counted VALUES ($1)', [index]);
      if (index % 3 === 0) await client.query('SELECT 1 / $1::int', [0]).catch(() => undefined);
      await client.query(index % 3 === 0 ? 'ROLLBACK' : 'COMMIT');
      client.release();
    }
    await Promise.all(Array.from({ length: 30 }, (_, index) => countUp(index)));
    const { rows } = await pool.query<{ n: number }>('SELECT n FROM counted ORDER BY n');
    expect(rows.map(({ n }) => n)).toEqual(
      Array.from({ length: 30 }, (_, n) => n).filter((n) => n % 3 !== 0),
    );
    await pool.end();
  });

  it('go on when one of them breaks off in the middle of a transaction, whose work is undone', async () => {
    const [broken, other] = [new Client(settings), new Client(settings)];
    broken.on('error', () => undefined);
    await broken.connect();
    await other.connect();
    await other.query('CREATE TABLE kept (n int)');
    await broken.query('BEGIN');
    await broken.query('INSERT INTO kept VALUES (1)');
    const waiting = other.query('SELECT n FROM kept');
    (broken as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
    expect((await waiting).rows).toEqual([]);
    await other.end();
  });

  it('report an error and answer the next question', async () => {
    const client = new Client(settings);
    await client.connect();
    await expect(client.query('SELECT nothing')).rejects.toThrow(/nothing/);
    await expect(client.query('SELECT $1::int', ['x'])).rejects.toThrow(/integer/);
    expect((await client.query('SELECT 2 AS n')).rows).toEqual([{ n: 2 }]);
    await client.end();
  });
});
