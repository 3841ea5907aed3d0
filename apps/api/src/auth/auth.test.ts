import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, PASSWORD, type TestApp } from '../testing/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function userOf(username: string) {
  return app.db.user.findUniqueOrThrow({ where: { username } });
}

async function actionsOf(username: string): Promise<string[]> {
  const { id } = await userOf(username);
  const rows = await app.db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
  return rows.map(({ action }) => action).filter((action) => !/create|grant/.test(action));
}

function me(client: ReturnType<TestApp['client']>) {
  return client.get('/api/trpc/session.me');
}

describe('signing in', () => {
  it('opens a session by user name, whatever its case, and records it', async () => {
    const client = app.client();
    expect((await client.signIn(' Office ')).statusCode).toBe(200);
    const answer = (await me(client)).json();
    expect(answer.result.data).toMatchObject({ user: { username: 'office' }, roles: ['office'] });
    expect(await actionsOf('office')).toEqual(['account.sign-in']);
  });

  it('keeps the session in a cookie that scripts and other sites do not get', async () => {
    const { cookies } = await app.client().signIn('office');
    expect(cookies).toMatchObject([
      { name: 'gongkai.session_token', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 1800 },
    ]);
  });

  it('answers a wrong password and an unknown name alike, and as slowly', async () => {
    const wrong = performance.now();
    const known = await app.client().signIn('leader', 'Wrong-2021');
    const unknownFrom = performance.now();
    const unknown = await app.client().signIn('nobody', 'Wrong-2021');
    const done = performance.now();
    expect(known.statusCode).toBe(401);
    expect(known.json()).toEqual(unknown.json());
    expect(known.json()).toMatchObject({ reason: 'wrong-credentials', details: { left: 4 } });
    expect(unknownFrom - wrong).toBeGreaterThan(380);
    expect(done - unknownFrom).toBeGreaterThan(380);
  });

  it('locks after five failures, also against the right password, and says for how long', async () => {
    for (const left of [4, 3, 2, 1]) {
      const answer = await app.client().signIn('fagui', 'Wrong-2021');
      expect(answer.json()).toMatchObject({ reason: 'wrong-credentials', details: { left } });
    }
    for (const password of ['Wrong-2021', PASSWORD]) {
      const answer = await app.client().signIn('fagui', password);
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ reason: 'account-locked', details: { minutes: 15 } });
    }
    const failed = 'account.sign-in-failed';
    expect(await actionsOf('fagui')).toEqual([failed, failed, failed, failed, 'account.lock', failed]);
    for (let i = 0; i < 4; i += 1) await app.client().signIn('stranger', 'Wrong-2021');
    expect((await app.client().signIn('stranger', 'x')).json()).toMatchObject({ reason: 'account-locked' });
  });

  it('slows one address down', async () => {
    const client = app.client();
    const answers = [];
    for (let i = 0; i < 61; i += 1) answers.push(await client.post('/api/auth/sign-in/username', {}));
    expect(answers[59]?.statusCode).toBe(400);
    expect([answers[60]?.statusCode, answers[60]?.json().reason]).toEqual([429, 'too-many-requests']);
    expect((await app.client().post('/api/auth/sign-in/username', {})).statusCode).toBe(400);
  });

  it('counts guesses made at the same time, none lost', async () => {
    const guess = () => app.client().signIn('guihua', 'Wrong-2021');
    const answers = await Promise.all(Array.from({ length: 4 }, guess));
    const left = answers.map((answer) => answer.json().details.left as number);
    expect(left.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect((await userOf('guihua')).failedSignIns).toBe(4);
    expect((await app.client().signIn('guihua')).statusCode).toBe(200);
    expect((await userOf('guihua')).failedSignIns).toBe(0);
  });

  it('lets a lock run out', async () => {
    const lockedUntil = new Date(Date.now() - 1000);
    await app.db.user.update({ where: { username: 'leader' }, data: { failedSignIns: 5, lockedUntil } });
    expect((await app.client().signIn('leader')).statusCode).toBe(200);
  });

  it('tells only who knows the password that the account is disabled', async () => {
    await app.db.user.update({ where: { username: 'auditor' }, data: { active: false } });
    expect((await app.client().signIn('auditor')).json()).toMatchObject({ reason: 'account-inactive' });
    const wrong = await app.client().signIn('auditor', 'Wrong-2021');
    expect(wrong.json()).toMatchObject({ reason: 'wrong-credentials' });
    await app.db.user.update({ where: { username: 'auditor' }, data: { active: true } });
  });

  it('ends a disabled account’s session at its next request', async () => {
    const client = app.client();
    await client.signIn('auditor');
    await app.db.user.update({ where: { username: 'auditor' }, data: { active: false } });
    expect((await me(client)).statusCode).toBe(401);
    await app.db.user.update({ where: { username: 'auditor' }, data: { active: true } });
  });
});

describe('a session', () => {
  it('ends when idle, and is put off by what a person does, not by what the screen does itself', async () => {
    const client = app.client();
    await client.signIn('office');
    const { id } = await userOf('office');
    const inTenMinutes = new Date(Date.now() + 600_000);
    await app.db.session.updateMany({ where: { userId: id }, data: { expiresAt: inTenMinutes } });
    const latest = () => app.db.session.findFirstOrThrow({ where: { userId: id }, orderBy: { id: 'desc' } });
    await client.get('/api/trpc/session.me', { 'x-gongkai-background': '1' });
    expect((await latest()).expiresAt).toEqual(inTenMinutes);
    const answer = await me(client);
    expect((await latest()).expiresAt.getTime()).toBeGreaterThan(Date.now() + 1_790_000);
    expect(answer.cookies).toMatchObject([{ name: 'gongkai.session_token', maxAge: 1800 }]);
    await app.db.session.updateMany({ where: { userId: id }, data: { expiresAt: new Date(0) } });
    const ended = await me(client);
    expect(ended.statusCode).toBe(401);
    expect(ended.json().error.data.reason).toBe('unauthenticated');
  });

  it('ends by signing out, which is recorded', async () => {
    const client = app.client();
    await client.signIn('leader');
    expect((await client.post('/api/auth/sign-out', {})).statusCode).toBe(200);
    expect((await me(client)).statusCode).toBe(401);
    expect((await actionsOf('leader')).at(-1)).toBe('account.sign-out');
  });
});

describe('the first password', () => {
  it('must be changed before anything else, by the rules, and ends other sessions', async () => {
    const [client, other] = [app.client(), app.client()];
    await client.signIn('novice');
    await other.signIn('novice');
    const refused = await client.get('/api/trpc/calendar.years');
    expect(refused.json().error.data.reason).toBe('password-change-required');
    const upload = await client.inject({ method: 'POST', url: '/api/files', payload: '' });
    expect([upload.statusCode, upload.json().reason]).toEqual([403, 'password-change-required']);
    const change = (currentPassword: string, newPassword: string) =>
      client.post('/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('Wrong-2021', 'Xinmima-88')).json().reason).toBe('wrong-credentials');
    expect((await change(PASSWORD, PASSWORD)).json().reason).toBe('password-unchanged');
    expect((await change(PASSWORD, 'short')).json()).toMatchObject({
      reason: 'password-too-short',
      details: { min: 8 },
    });
    expect((await change(PASSWORD, 'Xinmima-88')).statusCode).toBe(200);
    expect((await client.get('/api/trpc/calendar.years')).statusCode).toBe(200);
    expect((await me(other)).statusCode).toBe(401);
    expect((await app.client().signIn('novice')).statusCode).toBe(401);
    expect((await app.client().signIn('novice', 'Xinmima-88')).statusCode).toBe(200);
    expect(await actionsOf('novice')).toContain('account.change-password');
  });
});

describe('the second factor', () => {
  it('is asked for after the password once it is switched on', async () => {
    const client = app.client();
    await client.signIn('sysadmin');
    const enabled = await client.post('/api/auth/two-factor/enable', { password: PASSWORD });
    expect(enabled.statusCode).toBe(200);
    const secret = new URL(enabled.json().totpURI).searchParams.get('secret') ?? '';
    const raw = Buffer.from(base32(secret)).toString('utf8');
    const code = await createOTP(raw).totp();
    expect((await client.post('/api/auth/two-factor/verify-totp', { code })).statusCode).toBe(200);

    const again = app.client();
    expect((await again.signIn('sysadmin')).json()).toMatchObject({ twoFactorRedirect: true });
    expect((await me(again)).statusCode).toBe(401);
    const wrong = await again.post('/api/auth/two-factor/verify-totp', { code: '000000' });
    expect([wrong.statusCode, wrong.json().reason]).toEqual([401, 'invalid-code']);
    const right = await createOTP(raw).totp();
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: right })).statusCode).toBe(200);
    expect((await me(again)).statusCode).toBe(200);
  });
});

function base32(text: string): Uint8Array {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

describe('better-auth’s other doors', () => {
  it.each([
    'sign-up/email',
    'sign-in/email',
    'update-user',
    'delete-user',
    'change-email',
    'set-password',
    'reset-password',
    'request-password-reset',
    'verify-password',
    'revoke-sessions',
    'list-sessions',
    'link-social',
    'unlink-account',
    'list-accounts',
    'update-session',
    'is-username-available',
    'two-factor/send-otp',
    '../auth/sign-up/email',
    'sign-in%2femail',
  ])('are shut: %s', async (path) => {
    const client = app.client();
    await client.signIn('office');
    const body = { email: 'a@b.cn', password: PASSWORD, name: 'x', role: 'office', username: 'hacker' };
    const answer = await client.post(`/api/auth/${path}`, body);
    expect([answer.statusCode, answer.json().reason]).toEqual([404, 'not-found']);
    expect(await app.db.user.count({ where: { name: 'x' } })).toBe(0);
  });

  it('does not act for a page of another site', async () => {
    const client = app.client();
    await client.signIn('office');
    const origin = 'https://evil.example';
    for (const url of ['/api/auth/sign-out', '/api/trpc/account.setLocale', '/api/setup']) {
      const answer = await client.post(url, { locale: 'en' }, { origin });
      expect([answer.statusCode, answer.json().reason]).toEqual([403, 'foreign-origin']);
    }
    expect((await me(client)).statusCode).toBe(200);
  });
});
