import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SaveRecord } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  findReferences,
  ledgerOptions,
  listLedgers,
  listRecords,
  readRecord,
  recordHistory,
  saveRecord,
  voidRecord,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;
let law: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  ctx = contextFor(db, office.office);
  law = contextFor(db, office.departments[1]!.staff);
});

function departmentId(index = 1): string {
  return office.departments[index]!.id;
}

function document(values: Record<string, unknown>, more: Partial<SaveRecord> = {}): SaveRecord {
  return { ledger: 'normative-document', departmentId: departmentId(), values, ...more };
}

const review = {
  drafter: '甲',
  initialBy: '乙',
  initialOn: '2021-03-02',
  approvedBy: '丙',
  approvedOn: '2021-03-03',
};

async function trail(recordId: string) {
  const rows = await db.auditEntry.findMany({ where: { parentId: recordId }, orderBy: { seq: 'asc' } });
  return rows.map(({ action, before, after }) => ({ action, before, after }));
}

describe('saveRecord', () => {
  it('keeps values, computes deadlines and outcomes, and audits', async () => {
    const { recordId, number } = await saveRecord(law, document({ title: '甲办法', madeOn: '2021-11-01' }));
    expect(number).toBe(1);
    const record = await readRecord(law, { recordId });
    expect(record).toMatchObject({
      label: '甲办法',
      number: 1,
      values: { title: '甲办法', madeOn: '2021-11-01', documentNumber: null },
      periodOn: '2021-11-01',
      dueOn: '2021-11-29',
      dueState: 'official',
      doneOn: null,
      light: 'on-course',
      failing: [],
      deadlines: [{ key: 'published-on-time', rule: 'proactive.publish', dueOn: '2021-11-29', doneAt: null }],
      may: { edit: true, void: true, reveal: false, requestReview: true, pastReview: false },
    });
    expect(record.outcomes.map(({ key, verdict, reason }) => [key, verdict, reason])).toEqual([
      ['published-on-time', 'open', 'pending'],
      ['reviewed-before-published', 'not-applicable', 'not-published'],
      ['labelled', 'not-applicable', 'not-published'],
      ['ending-explained', 'not-applicable', 'still-valid'],
      ['label-current', 'not-applicable', 'unlabelled'],
    ]);
    expect(await trail(recordId)).toEqual([
      {
        action: 'ledger.create',
        before: null,
        after: { departmentId: departmentId(), values: { title: '甲办法', madeOn: '2021-11-01' } },
      },
    ]);
  });

  it('an open deadline turns red by itself', async () => {
    const { recordId } = await saveRecord(law, document({ title: '甲', madeOn: '2021-09-01' }));
    expect(await readRecord(law, { recordId })).toMatchObject({
      light: 'overdue',
      failing: ['published-on-time'],
    });
    const before = contextFor(db, office.office, { today: '2021-09-02' });
    expect(await readRecord(before, { recordId })).toMatchObject({ light: 'on-course', failing: [] });
  });

  it('changes what was sent, and the history tells what', async () => {
    const { recordId, version } = await saveRecord(law, document({ title: '甲', madeOn: '2021-11-01' }));
    const changed = document({ title: '甲', madeOn: '2021-11-02' }, { recordId, version });
    expect(await saveRecord(law, changed)).toEqual({ recordId, number: 1, version: 2 });
    const [last] = await recordHistory(law, { recordId });
    expect(last).toMatchObject({
      action: 'ledger.update',
      before: { values: { madeOn: '2021-11-01' } },
      after: { values: { madeOn: '2021-11-02' } },
    });
    expect(await readRecord(law, { recordId })).toMatchObject({ dueOn: '2021-11-30' });
  });

  it('writes nothing where nothing differs', async () => {
    const { recordId, version } = await saveRecord(law, document({ title: '甲' }));
    await saveRecord(law, document({ title: ' 甲 ' }, { recordId, version }));
    expect(await trail(recordId)).toHaveLength(1);
  });

  it('of two people who change one record, one wins', async () => {
    const { recordId, version } = await saveRecord(law, document({ title: '甲' }));
    const saved = await Promise.allSettled(
      ['乙', '丙'].map((title) => saveRecord(law, document({ title }, { recordId, version }))),
    );
    const refused = saved.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict', reason: 'version-conflict' });
  });

  it('two new records at once get two numbers', async () => {
    const saved = await Promise.all(['甲', '乙', '丙'].map((title) => saveRecord(law, document({ title }))));
    expect(saved.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
  });

  it.each([
    [{}, [{ field: 'title', code: 'required' }]],
    [
      { title: '', madeOn: '2021-02-30', sourceUrl: 'ftp://x' },
      [
        { field: 'title', code: 'required' },
        { field: 'madeOn', code: 'not-a-day' },
        { field: 'sourceUrl', code: 'not-a-public-address' },
      ],
    ],
    [{ title: '甲', colour: 'red' }, [{ field: 'colour', code: 'unknown-field' }]],
    [
      { title: '甲', madeOn: '2021-03-02', endedOn: '2021-03-01' },
      [{ field: 'endedOn', code: 'day-before', details: { other: 'madeOn', on: '2021-03-02' } }],
    ],
    [
      { title: '甲', replacedBy: '018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f' },
      [{ field: 'replacedBy', code: 'unknown-record' }],
    ],
    [
      { title: '甲', attachments: ['018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f'] },
      [{ field: 'attachments', code: 'unknown-file' }],
    ],
    [
      { title: '机密★10年 甲', note: '见秘密★' },
      [
        { field: 'title', code: 'classified-text', details: { mark: '机密★10年' } },
        { field: 'note', code: 'classified-text', details: { mark: '秘密★' } },
      ],
    ],
  ])('%j is refused field by field', async (values, issues) => {
    await expect(saveRecord(law, document(values))).rejects.toMatchObject({ code: 'refused', issues });
    expect(await db.ledgerRecord.count({ where: { organisationId: office.organisationId } })).toBe(0);
  });

  it('a record that exists is told with its number, also when it is written otherwise', async () => {
    await saveRecord(law, document({ title: '甲', documentNumber: '泰资规〔2021〕1号' }));
    const twin = document({ title: '甲', documentNumber: '泰资规[2021] 1 号' });
    await expect(saveRecord(ctx, twin)).rejects.toMatchObject({
      reason: 'record-exists',
      details: { number: 1, field: 'title' },
    });
  });

  it('a replacement may not come back to its beginning, however long the way', async () => {
    const ids: string[] = [];
    for (const title of ['甲', '乙', '丙']) {
      const { recordId } = await saveRecord(law, document({ title, replacedBy: ids.at(-1) ?? null }));
      ids.push(recordId);
    }
    const [first = ''] = ids;
    const loop = document({ title: '甲', replacedBy: ids[2] }, { recordId: first, version: 1 });
    await expect(saveRecord(law, loop)).rejects.toMatchObject({ reason: 'replacement-loop' });
    const self = document({ title: '甲', replacedBy: first }, { recordId: first, version: 1 });
    await expect(saveRecord(law, self)).rejects.toMatchObject({ reason: 'replacement-loop' });
    expect((await readRecord(law, { recordId: first })).referredBy).toMatchObject([{ label: '乙' }]);
  });

  it('a publication needs its review', async () => {
    const publications = { main: { on: '2021-03-05', url: null } };
    const bare = document({ title: '甲', madeOn: '2021-03-01' }, { publications });
    await expect(saveRecord(ctx, bare)).rejects.toMatchObject({
      reason: 'published-without-review',
      issues: [{ field: 'publication:main' }],
    });
    const { recordId } = await saveRecord(ctx, { ...bare, pastReviews: { main: review } });
    expect(await readRecord(ctx, { recordId })).toMatchObject({
      publications: { main: { on: '2021-03-05' } },
      doneOn: '2021-03-05',
      light: 'done',
      failing: ['labelled'],
      reviews: [{ publication: 'main', state: 'approved', drafterName: '甲', approvedOn: '2021-03-03' }],
    });
    expect((await trail(recordId)).map(({ action }) => action)).toEqual(['ledger.create', 'review.create']);
  });

  it.each([
    [{ approvedOn: '2021-03-06' }, 'published-without-review'],
    [{ approvedBy: '甲' }, 'reviewer-is-drafter'],
    [{ initialOn: '2021-03-04' }, 'review-days-order'],
  ])('a review on paper with %j is refused', async (change, reason) => {
    const given = document(
      { title: '甲' },
      { publications: { main: { on: '2021-03-05' } }, pastReviews: { main: { ...review, ...change } } },
    );
    await expect(saveRecord(ctx, given)).rejects.toMatchObject({ reason });
  });

  it('nothing is published in the future', async () => {
    const given = document(
      { title: '甲' },
      { publications: { main: { on: '2021-11-09' } }, pastReviews: { main: review } },
    );
    await expect(saveRecord(ctx, given)).rejects.toMatchObject({ reason: 'published-in-future' });
  });

  it('is for the department’s own records; the office keeps all', async () => {
    const other = contextFor(db, office.departments[2]!.staff);
    await expect(saveRecord(other, document({ title: '甲' }))).rejects.toMatchObject({ code: 'forbidden' });
    const { recordId, version } = await saveRecord(ctx, document({ title: '甲' }));
    await expect(readRecord(other, { recordId })).rejects.toMatchObject({ code: 'not-found' });
    const taken = { ...document({ title: '甲' }, { recordId, version }), departmentId: departmentId(2) };
    await expect(saveRecord(other, taken)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = contextFor(db, (await makeOffice(db)).office);
    await expect(readRecord(stranger, { recordId })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('voidRecord', () => {
  it('takes a record out of every count, and its identity is free again', async () => {
    const { recordId, version } = await saveRecord(law, document({ title: '甲', madeOn: '2021-09-01' }));
    await voidRecord(law, { recordId, version, reason: '重复登记' });
    expect(await readRecord(law, { recordId })).toMatchObject({
      voidedOn: '2021-11-08',
      voidReason: '重复登记',
      light: 'none',
      failing: [],
      deadlines: [],
      may: { edit: false },
    });
    const { counts } = await listRecords(law, { ledger: 'normative-document' });
    expect(counts).toMatchObject({ all: 0, overdue: 0, failing: 0, voided: 1 });
    await saveRecord(law, document({ title: '甲' }));
    const again = { recordId, version: version + 1, reason: '再次' };
    await expect(voidRecord(law, again)).rejects.toMatchObject({ reason: 'record-voided' });
    const edited = document({ title: '乙' }, { recordId, version: version + 1 });
    await expect(saveRecord(law, edited)).rejects.toMatchObject({ reason: 'record-voided' });
  });
});

describe('listRecords', () => {
  beforeEach(async () => {
    const rows = [
      ['甲', '2021-09-01', 'valid'],
      ['乙', '2021-10-15', 'repealed'],
      ['丙', '2021-11-01', null],
      ['丁', null, 'valid'],
    ] as const;
    for (const [title, madeOn, validity] of rows)
      await saveRecord(law, document({ title, madeOn, validity }));
    await saveRecord(ctx, { ...document({ title: '戊' }), departmentId: departmentId(2) });
  });

  const titles = (list: Awaited<ReturnType<typeof listRecords>>) =>
    list.rows.map(({ label }) => label).join('');
  const list = (input: object, by = law) => listRecords(by, { ledger: 'normative-document', ...input });

  it('shows a department its own, the office all', async () => {
    expect(titles(await list({}))).toBe('丁丙乙甲');
    expect(titles(await list({}, ctx))).toBe('戊丁丙乙甲');
    expect(titles(await list({ departmentId: departmentId(2) }, ctx))).toBe('戊');
  });

  it.each([
    [{ view: 'overdue' }, '甲'],
    [{ view: 'near-deadline' }, '乙'],
    [{ view: 'open' }, '丙乙甲'],
    [{ view: 'failing' }, '乙甲'],
    [{ failing: 'ending-explained' }, '乙'],
    [{ search: '丙' }, '丙'],
    [{ search: '2' }, '乙'],
    [{ search: 'Repealed' }, '乙'],
    [{ search: '%' }, ''],
    [{ from: '2021-10-01', to: '2021-10-31' }, '乙'],
    [{ where: { validity: 'valid' } }, '丁甲'],
    [{ sort: { by: 'due', direction: 'ascending' } }, '甲乙丙丁'],
    [{ sort: { by: 'madeOn', direction: 'descending' } }, '丙乙甲丁'],
    [{ sort: { by: 'publication:main', direction: 'ascending' } }, '甲乙丙丁'],
  ])('%j', async (input, expected) => {
    expect(titles(await list(input))).toBe(expected);
  });

  it('a tab’s count is the number of its rows', async () => {
    const { counts } = await list({});
    for (const view of ['all', 'open', 'near-deadline', 'overdue', 'failing', 'voided'] as const)
      expect((await list({ view })).rows).toHaveLength(counts?.[view] ?? -1);
  });

  it.each(['number', 'label', 'due', 'madeOn', 'validity', 'publication:main', 'updated', 'department'])(
    'pages by %s give every row once, in either direction',
    async (by) => {
      for (const direction of ['ascending', 'descending'] as const) {
        const sort = { by, direction };
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await list({ sort, cursor, limit: 2 }, ctx);
          seen.push(...page.rows.map(({ label }) => label));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(seen).toEqual((await list({ sort }, ctx)).rows.map(({ label }) => label));
        expect(seen.toSorted()).toEqual(['丁', '丙', '乙', '戊', '甲'].toSorted());
      }
    },
  );

  it.each(['number', 'due', 'validity'])(
    'a page by %s that is read again keeps its end, unless it holds more than is asked for',
    async (by) => {
      const sort = { by, direction: 'ascending' } as const;
      const labels = ({ rows }: { rows: { label: string }[] }) => rows.map(({ label }) => label);
      const [first, all] = [await list({ sort, limit: 2 }, ctx), await list({ sort }, ctx)];
      const second = await list({ sort, limit: 2, cursor: first.nextCursor }, ctx);
      const again = { sort, cursor: first.nextCursor, until: second.nextCursor };
      expect(await list({ ...again, limit: 50 }, ctx)).toMatchObject({
        rows: second.rows,
        nextCursor: second.nextCursor,
      });
      // From the beginning up to the same end: both pages at once.
      const both = await list({ sort, until: second.nextCursor, limit: 50 }, ctx);
      expect(labels(both)).toEqual(labels(all).slice(0, 4));
      const cut = await list({ sort, until: second.nextCursor, limit: 3 }, ctx);
      expect(labels(cut)).toEqual(labels(all).slice(0, 3));
      expect(labels(await list({ sort, cursor: cut.nextCursor }, ctx))).toEqual(labels(all).slice(3));
    },
  );

  it('refuses fields that are not there, and a cursor that is none', async () => {
    await expect(list({ sort: { by: 'colour' } })).rejects.toMatchObject({ reason: 'sort-unknown' });
    await expect(list({ where: { title: '甲' } })).rejects.toMatchObject({ reason: 'filter-unknown' });
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('overview, options and references', async () => {
    const { ledgers, may } = await listLedgers(law);
    expect(ledgers.find(({ key }) => key === 'normative-document')).toMatchObject({
      total: 4,
      open: 3,
      near: 1,
      overdue: 1,
      failing: 2,
    });
    expect(may).toEqual({ edit: true, import: false, export: true });
    expect(await ledgerOptions(law)).toMatchObject({ editable: [{ name: '法规处' }] });
    expect((await ledgerOptions(ctx)).editable).toHaveLength(3);
    const found = await findReferences(law, { ledger: 'normative-document', search: '戊' });
    expect(found).toMatchObject([{ number: 5, label: '戊' }]);
  });

  it('counts a column as failing from the day on which its update is overdue, without anybody writing', async () => {
    const values = {
      site: '门户网站',
      name: '工作动态',
      frequency: 'fortnightly',
      lastUpdatedOn: '2021-10-01',
      isEmpty: false,
      integration: 'integrated',
    };
    const { recordId } = await saveRecord(law, {
      ledger: 'platform-column',
      departmentId: departmentId(),
      values,
    });
    const failingOn = async (today: string) => {
      const { ledgers } = await listLedgers({ ...law, today });
      return ledgers.find(({ key }) => key === 'platform-column')?.failing;
    };
    const fresh = (await readRecord(law, { recordId })).outcomes.find(({ key }) => key === 'fresh');
    expect(fresh).toMatchObject({ outcome: 'pass', reason: 'stale' });
    const failsOn = fresh?.failsOn ?? '';
    expect(failsOn > '2021-10-01').toBe(true);
    expect(await failingOn('2021-10-01')).toBe(0);
    expect(await failingOn(failsOn)).toBe(1);
    const listed = await listRecords(
      { ...law, today: failsOn },
      { ledger: 'platform-column', view: 'failing' },
    );
    expect(listed.rows.map(({ failing }) => failing)).toEqual([['fresh']]);
  });

  it('names the quarters for which a list of residential land is missing, once their day is over', async () => {
    const quarterly = (quarter: string): SaveRecord => ({
      ledger: 'residential-land',
      departmentId: departmentId(),
      values: { title: `第${quarter}季度存量住宅用地信息`, region: '市本级', year: 2022, quarter },
    });
    const gapsOn = async (today: string) => {
      const { ledgers } = await listLedgers({ ...law, today });
      return ledgers.find(({ key }) => key === 'residential-land')?.gaps;
    };
    expect(await gapsOn('2022-12-31')).toEqual([]);
    await saveRecord(law, quarterly('1'));
    await saveRecord(law, quarterly('3'));
    const second = { startsOn: '2022-04-01', endsOn: '2022-06-30', dueOn: '2022-04-11' };
    const fourth = { startsOn: '2022-10-01', endsOn: '2022-12-31', dueOn: '2022-10-10' };
    expect(await gapsOn('2022-04-11')).toEqual([]);
    expect(await gapsOn('2022-04-12')).toEqual([second]);
    expect(await gapsOn('2022-12-31')).toEqual([second, fourth]);
    const { recordId } = await saveRecord(law, quarterly('2'));
    expect(await gapsOn('2022-12-31')).toEqual([fourth]);
    const { version } = await readRecord(law, { recordId });
    await voidRecord(law, { recordId, version, reason: '登记有误' });
    expect(await gapsOn('2022-12-31')).toEqual([second, fourth]);
  });
});
