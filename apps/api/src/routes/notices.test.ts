import { builtInTemplate } from '@gongkai/reports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type Client, type TestApp } from '../testing/test-app.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let app: TestApp;
let office: Client;
let fagui: Client;

beforeAll(async () => {
  app = await openTestApp();
  [office, fagui] = [await signedIn('office'), await signedIn('fagui')];
});
afterAll(() => app.close());

async function signedIn(username: string): Promise<Client> {
  const client = app.client();
  await client.signIn(username);
  return client;
}

async function madeRequest(code: string): Promise<string> {
  const department = await app.db.department.findFirstOrThrow({ where: { shortName: '法规' } });
  const response = await office.post('/api/trpc/ledger.save', {
    ledger: 'disclosure-request',
    departmentId: department.id,
    values: {
      code,
      channel: 'in-person',
      arrivedOn: '2021-11-01',
      applicantKind: 'natural',
      applicant: '某甲乙',
      subject: '征地批复',
      supplementAskedOn: '2021-11-02',
      supplementDueOn: '2021-11-16',
    },
  });
  return (response.json() as { result: { data: { recordId: string } } }).result.data.recordId;
}

function replace(client: Client, key: string, content: Uint8Array | string, name = 'a.docx', query = '') {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return client.inject({
    method: 'POST',
    url: `/api/notice-templates/${key}${query}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

describe('a notice', () => {
  it('comes as a Word document that no cache keeps, and is in the audit trail', async () => {
    const recordId = await madeRequest('YSQ-1');
    const made = await fagui.post('/api/notices', { recordId, notice: 'supplement', matter: '请写明年度。' });
    expect(made.statusCode).toBe(200);
    expect(made.headers).toMatchObject({ 'content-type': DOCX, 'cache-control': 'no-store' });
    expect(made.headers['content-disposition']).toContain(
      encodeURIComponent('政府信息公开申请补正告知书_YSQ-1.docx'),
    );
    expect(made.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(await app.db.auditEntry.count({ where: { action: 'notice.make', parentId: recordId } })).toBe(1);
  });

  it('is refused with its reason', async () => {
    const recordId = await madeRequest('YSQ-2');
    const refused = await fagui.post('/api/notices', { recordId, notice: 'reply' });
    expect(refused.json()).toMatchObject({ reason: 'reply-not-recorded' });
    const marked = await fagui.post('/api/notices', { recordId, notice: 'supplement', matter: '机密★10年' });
    expect(marked.json()).toMatchObject({ reason: 'classified-text' });
    const leader = await signedIn('leader');
    expect((await leader.post('/api/notices', { recordId, notice: 'supplement' })).statusCode).toBe(403);
    expect((await app.client().post('/api/notices', { recordId, notice: 'supplement' })).statusCode).toBe(
      401,
    );
  });
});

describe('an office’s own template', () => {
  it('is checked, put in place, used, and protected from being overwritten unseen', async () => {
    const other = await builtInTemplate('third-party');
    const wrong = await replace(office, 'supplement', other);
    expect(wrong.json()).toMatchObject({
      reason: 'template-unknown-places',
      details: { names: '{受文单位}、{意见期限}' },
    });
    const text = await replace(office, 'supplement', 'no document', 'a.txt');
    expect(text.json()).toMatchObject({ reason: 'docx-broken' });
    const own = await builtInTemplate('supplement');
    expect((await replace(fagui, 'supplement', own)).statusCode).toBe(403);
    expect((await replace(office, 'no-such', own)).statusCode).toBe(404);
    const kept = await replace(office, 'supplement', own);
    expect([kept.statusCode, kept.json()]).toEqual([201, { version: 1 }]);
    expect((await replace(office, 'supplement', own)).statusCode).toBe(409);
    expect((await replace(office, 'supplement', own, 'b.docx', '?version=1')).json()).toEqual({ version: 2 });
    const back = await fagui.get('/api/notice-templates/supplement');
    expect(back.rawPayload.equals(Buffer.from(own))).toBe(true);
  });
});
