import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { answerError } from '../errors.ts';
import { registerWeb } from '../routes/web.ts';
import { openTestApp, type TestApp } from '../testing/test-app.ts';
import { limitRequests } from './limit-requests.ts';
import { refuseForeignOrigin } from './own-origin.ts';

/** A server that has nothing but the guard, with the settings of an installation. */
async function guarded(environment: Record<string, string>): Promise<FastifyInstance> {
  const config = readConfig(environment);
  const trustProxy = config.trustedProxies.length > 0 ? config.trustedProxies : false;
  const server = fastify({ trustProxy });
  server.setErrorHandler(answerError);
  server.addHook('onRequest', (request, _reply, done) => {
    refuseForeignOrigin(config, request);
    done();
  });
  server.post('/act', () => 'done');
  await server.ready();
  return server;
}

const PROXY = { TRUSTED_PROXIES: '10.0.0.1' };
const PUBLIC = 'https://gk.example.gov.cn';

describe('where a request may come from', () => {
  it.each<[why: string, environment: Record<string, string>, headers: Record<string, string>, from?: string]>(
    [
      ['the address asked for', {}, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
      ['localhost as well', {}, { host: 'localhost:3000', origin: 'http://localhost:3000' }],
      ['IPv6', {}, { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
      ['the scheme’s own port said by a proxy', {}, { host: 'gk.example.gov.cn:443', origin: PUBLIC }],
      ['BASE_URL', { BASE_URL: PUBLIC }, { host: '127.0.0.1:3000', origin: PUBLIC }],
      ['BASE_URL with a slash', { BASE_URL: `${PUBLIC}/` }, { host: 'inner:3000', origin: PUBLIC }],
      ['BASE_URL with a path', { BASE_URL: `${PUBLIC}/gongkai/` }, { host: 'inner:3000', origin: PUBLIC }],
      ['BASE_URL with its port', { BASE_URL: `${PUBLIC}:443` }, { host: 'inner:3000', origin: PUBLIC }],
      [
        'the machine itself beside BASE_URL',
        { BASE_URL: PUBLIC },
        { host: 'a:3000', origin: 'http://a:3000' },
      ],
      [
        'the host a trusted proxy names',
        PROXY,
        {
          host: 'inner:3000',
          origin: PUBLIC,
          'x-forwarded-host': 'gk.example.gov.cn',
          'x-forwarded-proto': 'https',
        },
        '10.0.0.1',
      ],
      [
        'a page whose browser says so',
        {},
        { host: 'inner:3000', origin: PUBLIC, 'sec-fetch-site': 'same-origin' },
      ],
      ['no browser', {}, { host: '127.0.0.1:3000' }],
    ],
  )('passes: %s', async (_why, environment, headers, remoteAddress = '127.0.0.1') => {
    const server = await guarded(environment);
    const answer = await server.inject({ method: 'POST', url: '/act', headers, remoteAddress });
    expect(answer.body).toBe('done');
  });

  it.each<[why: string, environment: Record<string, string>, headers: Record<string, string>, from?: string]>(
    [
      ['another site', {}, { host: '127.0.0.1:3000', origin: 'https://evil.example' }],
      ['another port', {}, { host: 'localhost:3000', origin: 'http://localhost:5000' }],
      ['no origin at all (sandboxed frame)', {}, { host: 'localhost:3000', origin: 'null' }],
      ['a site that begins alike', { BASE_URL: PUBLIC }, { host: 'inner', origin: `${PUBLIC}.evil.example` }],
      ['a browser that says cross-site', {}, { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }],
      [
        'a host that nobody trusted names',
        PROXY,
        { host: 'inner:3000', origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
        '10.0.0.2',
      ],
      [
        'a host named without any proxy being trusted',
        {},
        { host: 'inner:3000', origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      ],
    ],
  )('refuses: %s', async (_why, environment, headers, remoteAddress = '127.0.0.1') => {
    const server = await guarded(environment);
    const answer = await server.inject({ method: 'POST', url: '/act', headers, remoteAddress });
    expect([answer.statusCode, answer.json().reason]).toEqual([403, 'foreign-origin']);
  });
});

describe('behind a proxy that sets the host anew', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ environment: { BASE_URL: `${PUBLIC}/` } });
  });
  afterAll(() => app.close());

  it('people sign in, act and sign out', async () => {
    const client = app.client();
    const headers = { host: '127.0.0.1:3000', origin: PUBLIC };
    const credentials = { username: 'office', password: 'Ceshi-2021!' };
    const steps = [
      await client.post('/api/auth/sign-in/username', credentials, headers),
      await client.post('/api/trpc/account.setLocale', { locale: 'en' }, headers),
      await client.post('/api/auth/sign-out', {}, headers),
    ];
    expect(steps.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });
});

describe('who asks too often', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  function left(answer: { headers: Record<string, unknown> }): number {
    return Number(answer.headers['x-ratelimit-remaining']);
  }

  it('is counted by session, so that one address may hold a whole office', async () => {
    const [one, other] = [app.client(), app.client()];
    await one.signIn('office');
    await other.signIn('fagui');
    const ask = async (client: typeof one) =>
      left(await client.inject({ method: 'GET', url: '/api/trpc/session.me', remoteAddress: '10.9.9.9' }));
    expect([await ask(one), await ask(one), await ask(other)]).toEqual([1199, 1198, 1199]);
  });

  it('is counted by address without one, and with an invented one', async () => {
    const ask = async (cookie: string, remoteAddress: string) => {
      const url = '/api/setup';
      return left(await app.server.inject({ method: 'GET', url, remoteAddress, headers: { cookie } }));
    };
    expect(await ask('', '10.9.9.8')).toBe(1199);
    expect(await ask('gongkai.session_token=one.c2ln', '10.9.9.8')).toBe(1198);
    expect(await ask('gongkai.session_token=%', '10.9.9.8')).toBe(1197);
    expect(await ask('', '2001:db8::1')).toBe(1199);
    expect(await ask('', '2001:db8:0:0:8::2')).toBe(1198);
  });

  it('still gets the pages’ files: a page with one refused would stay blank', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>政务公开</title>');
    writeFileSync(join(folder, 'assets', 'app-abc123.js'), '1');
    const server = fastify();
    server.setErrorHandler(answerError);
    await limitRequests(server, 'secret');
    await registerWeb(server, folder);
    server.get('/api/one', () => 'one');
    const refused = [];
    for (let i = 0; i < 1300; i += 1) {
      const { statusCode } = await server.inject(i % 2 === 0 ? '/assets/app-abc123.js' : '/tasks');
      if (statusCode !== 200) refused.push(statusCode);
    }
    expect(refused).toEqual([]);
    const api = [];
    for (let i = 0; i < 1201; i += 1) api.push((await server.inject('/api/one')).statusCode);
    expect([api[1199], api[1200]]).toEqual([200, 429]);
    await server.close();
  });
});
