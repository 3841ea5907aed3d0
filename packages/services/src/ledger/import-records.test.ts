import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf, sheetColumns, type LedgerKey } from '@gongkai/domain/ledger';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceContext } from '../core/index.ts';
import { contextFor, makeOffice, type TestOffice } from '../testing/index.ts';
import {
  beginImport,
  exportRecords,
  failCutOffImports,
  importRecords,
  listRecords,
  readBadRows,
  readImport,
  readRecord,
  revealRecord,
} from './index.ts';

let db: Database;
let close: () => Promise<void>;
let office: TestOffice;
let ctx: ServiceContext;

beforeAll(async () => {
  ({ db, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  office = await makeOffice(db);
  ctx = contextFor(db, office.office);
});

type Cells = Record<string, string>;

/** A sheet with these columns, by their ids, in Chinese. */
function sheet(ledger: LedgerKey, rows: Cells[]): string[][] {
  const used = sheetColumns(ledgerOf(ledger)).filter(({ id }) => rows.some((row) => row[id] !== undefined));
  return [used.map(({ heading }) => heading.zh), ...rows.map((row) => used.map(({ id }) => row[id] ?? ''))];
}

function send(rows: string[][], by = ctx, ledger: LedgerKey = 'normative-document') {
  return importRecords(by, { ledger, fileName: '台账.xlsx', rows });
}

const documents = (rows: Cells[]) =>
  sheet(
    'normative-document',
    rows.map((row) => ({ $department: '法规处', ...row })),
  );

const labels = async (by = ctx) =>
  (
    await listRecords(by, { ledger: 'normative-document', sort: { by: 'number', direction: 'ascending' } })
  ).rows.map(({ label }) => label);

describe('an import', () => {
  it('takes the good rows and sends the bad ones back with their reasons', async () => {
    const state = await send(
      documents([
        { title: '甲', madeOn: '2021年3月1日', validity: '有效' },
        { title: '', madeOn: '2021-03-01', validity: '' },
        { title: '丙', madeOn: '2021-02-30', validity: '好' },
        { title: '丁', $department: '财政局' },
        { title: '甲 ' },
        { title: '戊 机密★10年' },
      ]),
    );
    expect(state).toMatchObject({ state: 'done', total: 6, done: 6, added: 1, refused: 5 });
    expect(await labels()).toEqual(['甲']);
    const { rows } = await readBadRows(ctx, state);
    expect(rows.map(({ row, issues }) => [row, issues.map(({ field, code }) => `${field} ${code}`)])).toEqual(
      [
        [3, ['title required']],
        [4, ['validity not-a-choice', 'madeOn not-a-day']],
        [5, ['departmentId unknown-department']],
        [6, ['title row-twice']],
        [7, ['title classified-text']],
      ],
    );
    expect(rows[1]?.cells).toMatchObject({ title: '丙', madeOn: '2021-02-30' });
    const stored = await db.ledgerImport.findUniqueOrThrow({ where: { id: state.importId } });
    expect(stored.sealedRows).not.toContain('机密');
  });

  it('sent again changes nothing, and a corrected row is an update', async () => {
    const rows = documents([
      { title: '甲', madeOn: '2021-03-01' },
      { title: '乙', madeOn: '' },
    ]);
    expect(await send(rows)).toMatchObject({ added: 2, updated: 0 });
    expect(await send(rows)).toMatchObject({ added: 0, updated: 0, unchanged: 2, refused: 0 });
    const corrected = documents([
      { title: '甲', madeOn: '2021-03-02' },
      { title: '丙', madeOn: '' },
    ]);
    expect(await send(corrected)).toMatchObject({ added: 1, updated: 1 });
    const [update] = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId, action: 'ledger.update' },
    });
    expect(update).toMatchObject({
      before: { values: { madeOn: '2021-03-01' } },
      after: { values: { madeOn: '2021-03-02' } },
    });
    const batches = await db.auditEntry.findMany({
      where: { organisationId: office.organisationId, action: 'ledger.import' },
      orderBy: { seq: 'asc' },
    });
    expect(batches.map(({ after }) => after)).toMatchObject([
      { added: 2 },
      { unchanged: 2 },
      { added: 1, updated: 1 },
    ]);
  });

  it('brings past records with their review, and none without', async () => {
    const review = {
      'review:main:drafter': '甲某',
      'review:main:initialBy': '乙某',
      'review:main:initialOn': '2021-03-02',
      'review:main:approvedBy': '丙某',
      'review:main:approvedOn': '2021-03-03',
    };
    const published = { 'publication:main': '2021-03-05' };
    const state = await send(
      documents([
        { title: '甲', ...published, ...review },
        { title: '乙', ...published },
        { title: '丙', ...published, ...review, 'review:main:approvedOn': '' },
        { title: '丁', ...published, ...review, 'review:main:initialBy': '甲某' },
      ]),
    );
    expect(state).toMatchObject({ added: 1, refused: 3 });
    const { rows } = await readBadRows(ctx, state);
    expect(rows.map(({ issues }) => issues[0]?.code)).toEqual([
      'published-without-review',
      'review-incomplete',
      'reviewer-is-drafter',
    ]);
  });

  it('finds what a row points to, also further down', async () => {
    const rows = [
      { title: '甲', replacedBy: '乙' },
      { title: '乙', replacedBy: '' },
      { title: '丙', replacedBy: '庚' },
    ];
    expect(await send(documents(rows))).toMatchObject({ added: 2, refused: 1, done: 3 });
    const { rows: listed, names } = await listRecords(ctx, { ledger: 'normative-document', search: '甲' });
    expect(names.records[String(listed[0]?.values['replacedBy'])]).toMatchObject({ label: '乙' });
  });

  it('with needed columns missing says which and keeps nothing; a title above the headings is no matter', async () => {
    await expect(send([['文号'], ['1号']])).rejects.toMatchObject({
      reason: 'sheet-columns-missing',
      details: { columns: '责任处室, 文件名称' },
    });
    await expect(send(documents([]))).rejects.toMatchObject({ reason: 'sheet-columns-missing' });
    const titled = [['规范性文件台账', ''], [''], ...documents([{ title: '甲' }])];
    expect(await send(titled)).toMatchObject({ added: 1 });
  });

  it('by a department head is for his own department; others see nothing of it', async () => {
    const lead = contextFor(db, office.departments[1]!.lead);
    const state = await send(documents([{ title: '甲' }, { title: '乙', $department: '规划处' }]), lead);
    expect(state).toMatchObject({ added: 1, refused: 1 });
    expect((await readBadRows(lead, state)).rows[0]?.issues[0]).toMatchObject({
      code: 'department-not-yours',
    });
    const other = contextFor(db, office.departments[2]!.lead);
    await expect(readImport(other, state)).rejects.toMatchObject({ code: 'not-found' });
    await expect(send(documents([{ title: '丙' }]), contextFor(db, office.leadership))).rejects.toMatchObject(
      {
        code: 'forbidden',
      },
    );
  });
});

describe('an export', () => {
  it('imported into another office gives the same records', async () => {
    await send(
      documents([
        { title: '甲', madeOn: '2021-03-01', validity: '废止', replacedBy: '乙' },
        {
          title: '乙',
          documentNumber: '泰资规〔2021〕2号',
          madeOn: '2021-03-01',
          note: '=1+1',
          'publication:main': '2021-03-05',
          'publication:main:url': 'https://zrzy.example.com/2',
          'review:main:drafter': '甲某',
          'review:main:initialBy': '乙某',
          'review:main:initialOn': '2021-03-02',
          'review:main:approvedBy': '丙某',
          'review:main:approvedOn': '2021-03-03',
        },
      ]),
    );
    const input = { filter: { ledger: 'normative-document' }, language: 'en', personal: false } as const;
    const { rows, ledger } = await exportRecords(ctx, input);
    expect(rows).toHaveLength(2);
    const headings = sheetColumns(ledger).map(({ heading }) => heading.en);
    expect(await send([headings, ...rows])).toMatchObject({ added: 0, updated: 0, unchanged: 2, refused: 0 });
    const elsewhere = contextFor(db, (await makeOffice(db)).office);
    expect(await send([headings, ...rows], elsewhere)).toMatchObject({ added: 2, refused: 0 });
    const copy = await exportRecords(elsewhere, input);
    const content = (table: string[][]) => table.map((row) => row.slice(1)).toSorted();
    // Numbers are each office's own; they stand in references too.
    const plain = (table: string[][]) =>
      content(table).map((row) => row.map((cell) => cell.replace(/^#\d+ /, '')));
    expect(plain(copy.rows)).toEqual(plain(rows));
  });

  it('masks personal data unless it may be seen; a masked sheet sent back keeps what was there', async () => {
    const ledger = ledgerOf('disclosure-request');
    const row = {
      $department: '法规处',
      code: '2021-1',
      subject: '某规划',
      applicant: '张三丰',
      channel: '当面',
      applicantKind: '自然人',
      arrivedOn: '2021-11-01',
    };
    expect(await send(sheet('disclosure-request', [row]), ctx, 'disclosure-request')).toMatchObject({
      added: 1,
    });
    const { rows: listed } = await listRecords(ctx, { ledger: 'disclosure-request' });
    const recordId = listed[0]?.id ?? '';
    expect(listed[0]?.values['applicant']).toBe('张**');
    const stored = await db.ledgerRecord.findUniqueOrThrow({ where: { id: recordId } });
    expect(JSON.stringify([stored.body, stored.searchText, stored.sealed, stored.label])).not.toContain(
      '张三',
    );
    const masked = await exportRecords(ctx, {
      filter: { ledger: 'disclosure-request' },
      language: 'zh',
      personal: false,
    });
    expect(masked.rows[0]).toContain('张**');
    const open = await exportRecords(ctx, {
      filter: { ledger: 'disclosure-request' },
      language: 'zh',
      personal: true,
    });
    expect(open.rows[0]).toContain('张三丰');
    const headings = sheetColumns(ledger).map(({ heading }) => heading.zh);
    expect(await send([headings, ...masked.rows], ctx, 'disclosure-request')).toMatchObject({ unchanged: 1 });
    expect((await revealRecord(ctx, { recordId })).values['applicant']).toBe('张三丰');
    const trail = await db.auditEntry.findMany({ where: { organisationId: office.organisationId } });
    expect(trail.map(({ action }) => action)).toContain('ledger.reveal');
    expect(trail.map(({ before, after }) => JSON.stringify([before, after])).join()).not.toContain('张三');
    const leader = contextFor(db, office.leadership);
    await expect(revealRecord(leader, { recordId })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await readRecord(leader, { recordId })).values['applicant']).toBe('张**');
  });
});

describe('an import that a restart cut off', () => {
  const begin = async () =>
    await beginImport(ctx, {
      ledger: 'normative-document',
      fileName: '台账.xlsx',
      rows: documents([{ title: '甲' }]),
    });
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const stateOf = async (importId: string, now = ctx.now) =>
    (await readImport({ ...ctx, now }, { importId })).state;

  it('is shown as failed once it has been silent for minutes, and noted so by a round', async () => {
    const { importId } = await begin();
    expect(await stateOf(importId, later(4))).toBe('running');
    expect(await stateOf(importId, later(6))).toBe('failed');
    expect(await failCutOffImports({ db, now: () => later(4) }, { isAlone: false })).toBe(0);
    expect(await failCutOffImports({ db, now: () => later(6) }, { isAlone: false })).toBe(1);
    expect(await stateOf(importId)).toBe('failed');
  });

  it('has failed at once where the program that starts is alone; what has ended stays', async () => {
    const done = await send(documents([{ title: '乙' }]));
    const { importId } = await begin();
    expect(await failCutOffImports({ db, now: () => new Date() }, { isAlone: true })).toBe(1);
    expect(await stateOf(importId)).toBe('failed');
    expect(await stateOf(done.importId)).toBe('done');
  });
});
