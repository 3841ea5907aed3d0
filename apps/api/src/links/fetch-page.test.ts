import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPageFetcher } from './fetch-page.ts';

let server: Server;
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    if (request.url === '/slow') return;
    if (request.url === '/broken') request.socket.destroy();
    else if (request.url === '/moved') response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
    else if (request.url === '/endless') response.writeHead(200).write('x'.repeat(1_000_000));
    else if (request.url === '/headers') response.writeHead(200, { x: 'y'.repeat(60_000) }).end();
    else response.writeHead(request.url === '/gone' ? 410 : 200).end('text');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const loopback = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
const local = createPageFetcher({ resolve: loopback, allows: () => true, timeoutMilliseconds: 400 });
const page = (path: string) => ({ url: `http://www.example.gov.cn:${port}${path}`, method: 'GET' }) as const;

it.each([
  ['/', { kind: 'answered', status: 200, location: null }],
  ['/gone', { kind: 'answered', status: 410, location: null }],
  ['/moved', { kind: 'answered', status: 302, location: 'http://127.0.0.1/' }],
  ['/endless', { kind: 'answered', status: 200, location: null }],
  ['/broken', { kind: 'unreachable', detail: 'connection' }],
  ['/headers', { kind: 'unreachable', detail: 'connection' }],
  ['/slow', { kind: 'unreachable', detail: 'timeout' }],
])('%s is answered by %j', async (path, answer) => {
  expect(await local(page(path))).toEqual(answer);
});

it('connects to the address that was checked, whatever the name is', async () => {
  asked.length = 0;
  await local({ ...page('/a'), method: 'HEAD' });
  expect(asked).toEqual([`HEAD www.example.gov.cn:${port} /a`]);
});

it.each([
  [['127.0.0.1']],
  [['10.0.0.8']],
  [['::ffff:127.0.0.1']],
  [['fd00::1']],
  [['223.5.5.5', '127.0.0.1']],
])('does not connect where a name resolves to %j', async (addresses) => {
  asked.length = 0;
  const resolve = () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  const answer = await createPageFetcher({ resolve })(page('/'));
  expect([answer, asked]).toEqual([{ kind: 'refused', detail: 'not-public' }, []]);
});

it('does not connect to an inward address in figures', async () => {
  asked.length = 0;
  const answer = await createPageFetcher()({ url: `http://127.0.0.1:${port}/`, method: 'GET' });
  expect([answer, asked]).toEqual([{ kind: 'refused', detail: 'not-public' }, []]);
});

it('says that a name is unknown', async () => {
  const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  expect(await createPageFetcher({ resolve })(page('/'))).toEqual({ kind: 'unreachable', detail: 'dns' });
});
