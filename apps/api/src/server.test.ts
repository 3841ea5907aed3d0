import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { answerError } from './errors.ts';
import { registerWeb } from './routes/web.ts';
import { baseUrlOf } from './server.ts';
import { openTestApp, type TestApp } from './testing/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

describe('the server', () => {
  it('answers health', async () => {
    expect((await app.client().get('/api/health')).json()).toEqual({ status: 'ok' });
  });

  it('allows nothing from elsewhere, no frames, no plug-ins, and keeps answers out of caches', async () => {
    const { headers } = await app.client().get('/api/health');
    expect(headers['content-security-policy']).toMatch(/default-src 'self';script-src 'self';/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it.each([
    ['GET', '/api/nothing', undefined, 404, 'not-found'],
    ['POST', '/api/setup', '{broken', 400, 'invalid-input'],
    ['POST', '/api/setup', JSON.stringify({ a: 'x'.repeat(6_000_000) }), 413, 'file-too-large'],
  ] as const)('answers errors alike: %s %s', async (method, url, payload, status, reason) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await app.client().inject({ method, url, headers, ...(payload && { payload }) });
    expect([answer.statusCode, answer.json()]).toEqual([status, expect.objectContaining({ reason })]);
  });

  it('takes a batch of many procedures', async () => {
    const client = app.client();
    await client.signIn('office');
    const path = Array.from({ length: 40 }, () => 'calendar.years').join(',');
    const answer = await client.get(`/api/trpc/${path}?batch=1`);
    expect(answer.json()).toHaveLength(40);
  });

  it('names itself by the address it listens on unless told', () => {
    expect(baseUrlOf(readConfig({ PORT: '3100' }))).toBe('http://127.0.0.1:3100');
    expect(baseUrlOf(readConfig({ HOST: '::1' }))).toBe('http://[::1]:3000');
    expect(baseUrlOf(readConfig({ HOST: '0.0.0.0' }))).toBe('http://localhost:3000');
    expect(baseUrlOf(readConfig({ BASE_URL: 'https://a.cn' }))).toBe('https://a.cn');
  });
});

describe('the screens', () => {
  it('are one page for every path, cached only where the name holds a hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>政务公开</title>');
    writeFileSync(join(folder, 'assets', 'app-abc123.js'), '1');
    const server = fastify();
    server.setErrorHandler(answerError);
    await registerWeb(server, folder);
    for (const url of ['/', '/tasks', '/tasks/1?tab=history', '/evaluation/department/d/link.reachable']) {
      const page = await server.inject(url);
      expect([page.statusCode, page.body]).toEqual([200, '<title>政务公开</title>']);
      expect(page.headers['cache-control']).toBe('no-cache');
    }
    const asset = await server.inject('/assets/app-abc123.js');
    expect(asset.headers['cache-control']).toContain('immutable');
    for (const url of ['/assets/old.js', '/api/tasks', '/../package.json', '/robots.txt'])
      expect((await server.inject(url)).statusCode).toBe(404);
    await server.close();
  });
});
