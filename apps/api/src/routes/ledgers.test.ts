import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerOf, sheetColumns } from '@gongkai/domain/ledger';
import { ledgerWorkbook, readSheet } from '@gongkai/reports';
import { openTestApp, type Client, type TestApp } from '../testing/test-app.ts';

const LEDGER = 'normative-document';
const ledger = ledgerOf(LEDGER);
let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await openTestApp();
  office = app.client();
  await office.signIn('office');
});
afterAll(() => app.close());

function send(client: Client, content: Uint8Array | string, name = '台账.xlsx', key: string = LEDGER) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return client.inject({
    method: 'POST',
    url: `/api/ledgers/${key}/import`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

function workbook(rows: Record<string, string>[]): Promise<Uint8Array> {
  const columns = sheetColumns(ledger);
  const cells = rows.map((row) => ({ cells: columns.map(({ id }) => row[id] ?? '') }));
  return ledgerWorkbook({ locale: 'zh-CN', ledger, rows: cells });
}

async function stateOf(importId: string): Promise<{ state: string; added: number; refused: number }> {
  const input = encodeURIComponent(JSON.stringify({ importId }));
  for (;;) {
    const answer = await office.get(`/api/trpc/ledger.import?input=${input}`);
    const state = answer.json().result.data;
    if (state.state !== 'running') return state;
    await wait(50);
  }
}

async function rowsOf(body: Buffer): Promise<string[][]> {
  const read = await readSheet(new Uint8Array(body));
  return read.ok ? read.value : [];
}

describe('a ledger’s sheets', () => {
  it('go in, and what was sent back comes as a file with its reasons', async () => {
    const bytes = await workbook([
      { $department: '法规处', title: '甲', madeOn: '2021-03-01' },
      { $department: '法规处', title: '乙', madeOn: '三月一日' },
    ]);
    const answer = await send(office, bytes);
    expect([answer.statusCode, answer.json().total]).toEqual([202, 2]);
    const { importId } = answer.json();
    expect(await stateOf(importId)).toMatchObject({ state: 'done', added: 1, refused: 1 });
    const back = await office.get(`/api/ledgers/imports/${importId}/bad-rows.xlsx?locale=zh-CN`);
    const [headings = [], row = []] = await rowsOf(back.rawPayload);
    expect([headings.at(-1), row[2], row.at(-1)]).toEqual([
      '退回原因',
      '乙',
      '第 3 行\n成文日期：不是有效日期，应如 2021-03-01',
    ]);
    const english = await office.get(`/api/ledgers/imports/${importId}/bad-rows.xlsx?locale=en`);
    expect((await rowsOf(english.rawPayload))[1]?.at(-1)).toMatch(/^Row 3\nMade on: Not a date/);
    const exported = await office.get(
      `/api/ledgers/${LEDGER}/export.xlsx?search=${encodeURIComponent('甲')}`,
    );
    expect((await rowsOf(exported.rawPayload))[1]?.slice(1, 3)).toEqual(['法规', '甲']);
    const template = await office.get(`/api/ledgers/${LEDGER}/template.xlsx?locale=en`);
    expect((await rowsOf(template.rawPayload))[0]?.slice(0, 3)).toEqual([
      'No.',
      'Department in charge',
      'Title',
    ]);
  });

  it('are read from a CSV file in GB18030 as Chinese Excel writes it', async () => {
    // 责任处室,文件名称 / 法规处,丙 in GB18030
    const bytes = Buffer.from('d4f0c8ceb4a6cad22ccec4bcfec3fbb3c60d0ab7a8b9e6b4a62cb1fb0d0a', 'hex');
    const { importId } = (await send(office, bytes, '台账.csv')).json();
    expect(await stateOf(importId)).toMatchObject({ state: 'done', added: 1 });
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'sheet-wrong-type'],
    ['nothing', '', 'sheet-empty'],
    ['a broken archive', Buffer.from('PK\u0003\u0004 broken'), 'sheet-damaged'],
    ['no needed column', '文号\n1号', 'sheet-columns-missing'],
    ['headings alone', '责任处室,文件名称', 'sheet-without-rows'],
  ])('%s is refused, and nothing is kept', async (_what, content, reason) => {
    const before = await app.db.ledgerRecord.count();
    const answer = await send(office, content);
    expect([answer.statusCode, answer.json().reason]).toEqual([422, reason]);
    expect(await app.db.ledgerRecord.count()).toBe(before);
  });

  it('are for those who may', async () => {
    const staff = app.client();
    await staff.signIn('fagui');
    const leader = app.client();
    await leader.signIn('leader');
    expect((await send(staff, 'x')).statusCode).toBe(403);
    expect((await staff.get(`/api/ledgers/${LEDGER}/template.xlsx`)).statusCode).toBe(403);
    expect((await leader.get(`/api/ledgers/${LEDGER}/export.xlsx?personal=1`)).statusCode).toBe(403);
    expect((await app.client().get(`/api/ledgers/${LEDGER}/export.xlsx`)).statusCode).toBe(401);
    expect((await office.get('/api/ledgers/none/export.xlsx')).statusCode).toBe(404);
    expect((await office.get(`/api/ledgers/${LEDGER}/export.xlsx?where=x`)).statusCode).toBe(400);
  });
});
