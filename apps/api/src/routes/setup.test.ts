import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICIAL_YEARS } from '@gongkai/domain/calendar';
import { openTestApp, type TestApp } from '../testing/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ empty: true, environment: { MAX_UPLOAD_MB: '1' } });
});
afterAll(() => app.close());

const input = {
  organisation: { name: '某市自然资源和规划局' },
  administrator: { name: '管理员', username: 'Boss', password: 'Chushi-2021' },
  departments: [
    { name: '办公室', shortName: '办公室', kind: 'office' },
    { name: '政策法规处', shortName: '法规', kind: 'division' },
  ],
};

describe('the first run', () => {
  it('says that there is no office', async () => {
    expect((await app.client().get('/api/setup')).json()).toEqual({
      isSetUp: false,
      idleMinutes: 30,
      maxUploadBytes: 1_048_576,
      singleSignOn: null,
    });
  });

  it.each([
    ['a weak password', { administrator: { ...input.administrator, password: 'weakling' } }, 422],
    ['no office among the departments', { departments: input.departments.slice(1) }, 400],
    ['an office name of one letter', { organisation: { name: '局' } }, 400],
  ])('writes nothing for %s', async (_what, change, status) => {
    const answer = await app.client().post('/api/setup', { ...input, ...change });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().reason).toBe(status === 400 ? 'invalid-input' : 'password-too-simple');
    expect(await app.db.organisation.count()).toBe(0);
    expect(await app.db.user.count()).toBe(0);
  });

  it('founds one office even when several people send the page at once, with three administrators', async () => {
    const send = () => app.client().post('/api/setup', input);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 422, 422]);
    expect(answers.filter((one) => one.statusCode === 422).map((one) => one.json().reason)).toEqual([
      'already-set-up',
      'already-set-up',
    ]);
    expect(await app.db.organisation.count()).toBe(1);
    const made = answers.find((one) => one.statusCode === 201)?.json().accounts;
    expect(made).toMatchObject([
      { role: 'system-admin', username: 'boss', password: null },
      { role: 'security-admin', username: 'secadmin' },
      { role: 'audit-admin', username: 'auditor' },
    ]);
    expect((await app.client().signIn('boss', 'Chushi-2021')).statusCode).toBe(200);
    const security = app.client();
    expect((await security.signIn('secadmin', made[1].password)).statusCode).toBe(200);
    const who = (await security.get('/api/trpc/session.me')).json().result.data;
    expect([who.roles, who.user.mustChangePassword]).toEqual([['security-admin'], true]);
  });

  it('brings the published calendars and an audit trail that never holds a password', async () => {
    expect(await app.db.calendarYear.count()).toBe(OFFICIAL_YEARS.length);
    const rows = await app.db.auditEntry.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.map(({ action }) => action).slice(0, 5)).toEqual([
      'organisation.create',
      'department.create',
      'department.create',
      'account.create',
      'role.grant',
    ]);
    expect(JSON.stringify(rows.map(({ after }) => after))).not.toMatch(/scrypt|Chushi|password/i);
  });

  it('is over afterwards, whatever is sent', async () => {
    const answer = await app.client().post('/api/setup', {});
    expect([answer.statusCode, answer.json().reason]).toEqual([422, 'already-set-up']);
    expect((await app.client().get('/api/setup')).json().isSetUp).toBe(true);
  });
});
