import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstIndicatorSystem, SHEET_COLUMNS, SHEET_HEADINGS } from '@gongkai/domain/indicator';
import { openTestApp, type Client, type TestApp } from '../testing/test-app.ts';

const KEY = firstIndicatorSystem.key;
let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await openTestApp();
  office = app.client();
  await office.signIn('office');
});
afterAll(() => app.close());

function send(client: Client, content: Uint8Array | string, name: string) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return client.inject({
    method: 'POST',
    url: '/api/indicators/read',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

describe('an indicator system as a file', () => {
  it('goes out as Excel and as JSON and comes back the same', async () => {
    const excel = await office.get(`/api/indicators/${KEY}/export.xlsx?locale=zh-CN`);
    expect(excel.statusCode).toBe(200);
    expect(decodeURIComponent(String(excel.headers['content-disposition']))).toContain('(第1版).xlsx');
    const tree = await send(office, new Uint8Array(excel.rawPayload), '体系.xlsx');
    expect(tree.json()).toEqual({ kind: 'nodes', nodes: firstIndicatorSystem.nodes });
    const json = await office.get(`/api/indicators/${KEY}/export.json`);
    expect(json.json()).toEqual(firstIndicatorSystem);
    const whole = await send(office, new Uint8Array(json.rawPayload), '体系.json');
    expect(whole.json()).toEqual({ kind: 'definition', definition: firstIndicatorSystem });
  });

  it('is refused cell by cell, and nothing is read', async () => {
    const headings = SHEET_COLUMNS.map((column) => SHEET_HEADINGS[column].zh).join(',');
    const answer = await send(office, `${headings}\n,,办结率,十,,,猜,\n`, '体系.csv');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ reason: 'system-file-invalid', details: { count: 2 } });
    expect(answer.json().issues).toEqual([
      { path: ['D2'], code: 'not-a-number', details: { value: '十' } },
      {
        path: ['G2'],
        code: 'unknown-word',
        details: { value: '猜', known: expect.stringContaining('按比率') },
      },
    ]);
  });

  it('must be one', async () => {
    const wrong = (await send(office, '{"key": 1}', 'a.json')).json();
    expect(wrong.reason).toBe('system-file-invalid');
    expect(wrong.issues).toContainEqual({ path: [''], code: 'json-type', details: { field: 'key' } });
    expect((await send(office, '{ half', 'a.json')).json()).toMatchObject({
      reason: 'system-file-unreadable',
    });
    expect((await send(office, '', 'a.xlsx')).json()).toMatchObject({ reason: 'sheet-empty' });
    expect((await office.get('/api/indicators/gone/export.xlsx')).statusCode).toBe(404);
  });

  it('may be read by departments, changed by the office alone, and by no stranger', async () => {
    const lead = app.client();
    await lead.signIn('fagui');
    expect((await lead.get(`/api/indicators/${KEY}/export.xlsx`)).statusCode).toBe(200);
    expect((await send(lead, '{}', 'a.json')).statusCode).toBe(403);
    const stranger = app.client();
    expect((await stranger.get(`/api/indicators/${KEY}/export.json`)).statusCode).toBe(401);
    expect((await send(stranger, '{}', 'a.json')).statusCode).toBe(401);
  });
});
