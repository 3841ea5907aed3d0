import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type Client, type TestApp } from '../testing/test-app.ts';

const BOUNDARY = 'gongkai-test-boundary';
let app: TestApp;
let office: Client;

beforeAll(async () => {
  app = await openTestApp();
  office = app.client();
  await office.signIn('office');
});
afterAll(() => app.close());

function upload(client: Client, name: string, bytes: Uint8Array) {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return client.inject({
    method: 'POST',
    url: '/api/plan/read',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  });
}

describe('POST /api/plan/read', () => {
  it('gives an uploaded text back as text with its name', async () => {
    const answer = await upload(office, '要点.txt', Buffer.from('一、公开\n(一)做好公开。'));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ text: '一、公开\n(一)做好公开。', fileName: '要点.txt' });
  });

  it('makes lines of pasted HTML', async () => {
    const answer = await office.post('/api/plan/read', { html: '<p>一、公开</p><p>(一)做好公开。</p>' });
    expect(answer.json()).toMatchObject({ fileName: null });
    expect(answer.json().text.trim().split(/\n+/)).toEqual(['一、公开', '(一)做好公开。']);
    expect((await office.post('/api/plan/read', { text: '甲' })).json()).toEqual({
      text: '甲',
      fileName: null,
    });
  });

  it('refuses 50 MB with the limit', async () => {
    const answer = await upload(office, '要点.txt', new Uint8Array(50 * 1024 * 1024).fill(65));
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toEqual({
      reason: 'file-too-large',
      details: { limit: 20 * 1024 * 1024, limitMegabytes: 20 },
    });
  });

  it('refuses other types by name and by content', async () => {
    for (const name of ['要点.pdf', '要点.txt']) {
      const answer = await upload(office, name, Buffer.from('%PDF-1.7\n'));
      expect([answer.statusCode, answer.json().reason]).toEqual([422, 'wrong-file-type']);
    }
    expect((await upload(office, '要点.docx', Buffer.from('no zip'))).json().reason).toBe('docx-broken');
    expect((await upload(office, '要点.txt', Buffer.alloc(0))).json().reason).toBe('plan-file-empty');
  });

  it('is for the office alone', async () => {
    const stranger = app.client();
    expect((await upload(stranger, '要点.txt', Buffer.from('甲'))).statusCode).toBe(401);
    const staff = app.client();
    await staff.signIn('fagui');
    expect((await upload(staff, '要点.txt', Buffer.from('甲'))).statusCode).toBe(403);
  });

  it('says what is wrong with a body of another shape', async () => {
    expect((await office.post('/api/plan/read', { pdf: 1 })).json()).toMatchObject({
      reason: 'invalid-input',
    });
  });
});
