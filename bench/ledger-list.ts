// The list of a ledger of 50,000 records, as the screen asks for it.
//   node bench/ledger-list.ts [records]     (TEST_DATABASE_URL for PostgreSQL besides PGlite)
import type { ListRecords } from '@gongkai/domain/ledger';
import { listRecords } from '@gongkai/services/ledger';
import { contextFor, makeOffice } from '@gongkai/services/testing';
import type { Database } from '@gongkai/db';
import { generateRecords } from './generate.ts';
import { DATABASES, line, measure, onDatabase } from './support.ts';

const RECORDS = Number(process.argv[2] ?? 50_000);
const LEDGER = 'normative-document';
/** Rows of a page, as the screen has them. */
const PAGE = 200;
/** Pages that somebody has scrolled through when a change comes. */
const LOADED = 25;

async function run(db: Database, name: string): Promise<void> {
  const office = await makeOffice(db, { departments: 20 });
  const ctx = contextFor(db, office.office, { today: '2021-12-20' });
  const departmentIds = office.departments.map(({ id }) => id);
  const spread = { organisationId: office.organisationId, departmentIds, keys: [LEDGER] as const };
  await generateRecords(db, spread, { first: 1, last: RECORDS });
  const list = (more: Partial<ListRecords>) => listRecords(ctx, { ledger: LEDGER, limit: PAGE, ...more });
  const asked = async (what: string, more: Partial<ListRecords>) =>
    line(`${name} ${what}`, await measure(5, () => list(more)));
  await asked('first page with the counts of the tabs', {});
  await asked('failing records only', { view: 'failing' });
  await asked('words and a department', { search: '77', departmentId: departmentIds[3] ?? null });
  await asked('sorted by due day', { sort: { by: 'due', direction: 'ascending' } });
  await asked('sorted by a field of the body', { sort: { by: 'title', direction: 'ascending' } });
  const cursors: (string | null)[] = [null];
  for (let page = 0; page < LOADED; page += 1)
    cursors.push((await list({ cursor: cursors.at(-1) ?? null })).nextCursor);
  const deep = cursors.at(-2) ?? null;
  await asked(`page ${LOADED}`, { cursor: deep });
  const all = await measure(3, async () => {
    for (const cursor of cursors.slice(0, LOADED)) await list({ cursor });
  });
  line(`${name} a change, every one of ${LOADED} loaded pages`, all, 'as it was');
  const near = await measure(3, async () => {
    for (const place of [0, 1])
      await list({ cursor: cursors[place] ?? null, until: cursors[place + 1] ?? null, limit: 2 * PAGE });
  });
  line(`${name} a change, the pages in sight`, near, `as it is; ${(all / near).toFixed(1)} times less`);
}

for (const name of DATABASES) await onDatabase(name, (db) => run(db, name));
