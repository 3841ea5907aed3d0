import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type Client, type TestApp } from '../testing/test-app.ts';

const MEGABYTE = 1024 * 1024;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let staff: Client;

beforeAll(async () => {
  app = await openTestApp({ environment: { MAX_UPLOAD_MB: '1' } });
  staff = app.client();
  await staff.signIn('fagui');
});
afterAll(() => app.close());

async function signedIn(username: string): Promise<Client> {
  const client = app.client();
  await client.signIn(username);
  return client;
}

function upload(client: Client, name: string, content: string | Buffer) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return client.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

describe('an upload', () => {
  it('is kept, recorded, and comes back as it went in', async () => {
    const kept = await upload(staff, '规范性文件清单.txt', '有效 42 件');
    expect(kept.statusCode).toBe(201);
    expect(kept.json()).toMatchObject({ name: '规范性文件清单.txt', mime: 'text/plain', size: 13 });
    const back = await staff.get(`/api/files/${kept.json().id}`);
    expect(back.body).toBe('有效 42 件');
    expect(back.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="_______.txt"; filename*=UTF-8''${encodeURIComponent('规范性文件清单')}.txt`,
    });
    const [row] = await app.db.auditEntry.findMany({ where: { action: 'file.upload' } });
    expect(row?.after).toMatchObject({ name: '规范性文件清单.txt', size: 13 });
  });

  it('of a picture is shown in the page, where it can run nothing', async () => {
    const kept = await upload(staff, '照片.png', PNG);
    const back = await staff.get(`/api/files/${kept.json().id}`);
    expect(back.rawPayload.equals(PNG)).toBe(true);
    expect(back.headers['content-disposition']).toMatch(/^inline;/);
    expect(back.headers['content-security-policy']).toContain('sandbox');
  });

  it('loses folders and control characters of its name', async () => {
    const kept = await upload(staff, '..\\..\\etc/pass\u0007wd.csv', 'a,b');
    expect(kept.json()).toMatchObject({ name: 'passwd.csv', mime: 'text/csv' });
  });

  it.each([
    ['a page', 'page.html', '<script>alert(1)</script>', 422, 'file-type-not-allowed'],
    ['a program', 'setup.exe', 'MZ\0\0', 422, 'file-type-not-allowed'],
    ['no extension', 'README', 'text', 422, 'file-type-not-allowed'],
    ['a picture called a PDF', 'notice.pdf', PNG, 422, 'file-type-mismatch'],
    ['a text called a picture', 'photo.png', 'no picture', 422, 'file-type-mismatch'],
    ['bytes called a text', 'list.txt', Buffer.from([0, 1, 2, 3]), 422, 'file-type-mismatch'],
    ['nothing in it', 'empty.txt', '', 422, 'file-empty'],
    ['a secrecy mark in its name', '机密★3年 方案.txt', '无', 422, 'classified-text'],
    ['a secrecy mark in its text', '方案.txt', '秘密★\n正文', 422, 'classified-text'],
    ['more than the limit', 'large.txt', Buffer.alloc(MEGABYTE + 1, 'a'), 413, 'file-too-large'],
  ])('is refused with %s, and nothing is kept', async (_what, name, content, status, reason) => {
    const before = await app.db.storedFile.count();
    const answer = await upload(staff, name, content);
    expect([answer.statusCode, answer.json().reason]).toEqual([status, reason]);
    expect(await app.db.storedFile.count()).toBe(before);
  });

  it('of exactly the limit is taken; above it the limit is named', async () => {
    expect((await upload(staff, 'full.txt', Buffer.alloc(MEGABYTE, 'a'))).statusCode).toBe(201);
    const answer = await upload(staff, 'over.txt', Buffer.alloc(3 * MEGABYTE, 'a'));
    expect(answer.json().details).toEqual({ limit: MEGABYTE, limitMegabytes: 1 });
  });

  it('is refused to strangers, to roles that send none, and without a file', async () => {
    expect((await upload(app.client(), 'a.txt', 'a')).statusCode).toBe(401);
    expect((await upload(await signedIn('leader'), 'a.txt', 'a')).statusCode).toBe(403);
    const none = await staff.post('/api/files', {});
    expect([none.statusCode, none.json().reason]).toEqual([400, 'file-missing']);
  });
});

describe('a download', () => {
  it('is for who may see the work it belongs to', async () => {
    const { id } = (await upload(staff, '内部.txt', '内容')).json();
    const status = async (username: string) =>
      (await (await signedIn(username)).get(`/api/files/${id}`)).statusCode;
    expect(await status('office')).toBe(200);
    expect(await status('leader')).toBe(200);
    expect(await status('guihua')).toBe(404);
    expect(await status('sysadmin')).toBe(404);
    expect((await app.client().get(`/api/files/${id}`)).statusCode).toBe(401);
  });

  it.each(['nonsense', '01a20b12-4643-7686-ae7d-f4ff7bc4b053'])('of %s is not found', async (id) => {
    const answer = await staff.get(`/api/files/${id}`);
    expect([answer.statusCode, answer.json().reason]).toEqual([404, 'file-not-found']);
  });
});
