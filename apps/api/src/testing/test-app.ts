import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Database } from '@gongkai/db';
import { openTestDatabase } from '@gongkai/db/testing';
import type { ServiceDependencies } from '@gongkai/services/account';
import { createLocalLiveBus, createVault } from '@gongkai/services/core';
import { foundOrganisation, type Founder } from '@gongkai/services/organisation';
import { readConfig } from '../config.ts';
import { createDiskFileStore } from '../files/disk.ts';
import { buildServer } from '../server.ts';

/** The password of everybody in the tests' office. */
export const PASSWORD = 'Ceshi-2021!';

/** A browser: keeps its cookies. */
export type Client = {
  get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  post: (url: string, body: unknown, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  inject: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  signIn: (username: string, password?: string) => Promise<LightMyRequestResponse>;
  cookies: Map<string, string>;
};

export type TestApp = {
  db: Database;
  deps: ServiceDependencies;
  server: FastifyInstance;
  client: () => Client;
  close: () => Promise<void>;
};

function person(username: string, role: Founder['role'], department: string | null): Founder {
  const fixed = { password: PASSWORD, mustChangePassword: false, locale: 'zh-CN' as const };
  return { ...fixed, username, name: `测试${username}`, role, department };
}

/** An office with two departments and one person for most roles. */
export async function foundTestOffice(deps: ServiceDependencies): Promise<void> {
  await foundOrganisation(deps, {
    name: '测试局',
    sampleToday: '2021-11-08',
    departments: [
      { name: '办公室', shortName: '办公室', kind: 'office' },
      { name: '法规处', shortName: '法规', kind: 'division' },
      { name: '规划处', shortName: '规划', kind: 'division' },
    ],
    people: [
      person('office', 'office', '办公室'),
      person('fagui', 'department-staff', '法规处'),
      person('guihua', 'department-staff', '规划处'),
      person('leader', 'leadership', null),
      person('sysadmin', 'system-admin', null),
      person('secadmin', 'security-admin', null),
      person('auditor', 'audit-admin', null),
      { ...person('novice', 'office', '办公室'), mustChangePassword: true },
    ],
  });
}

let clients = 0;

function makeClient(server: FastifyInstance): Client {
  clients += 1;
  // Each at its own address: limits by address must not make one test the other's.
  const remoteAddress = `10.1.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
  const cookies = new Map<string, string>();
  async function inject(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await server.inject({
      remoteAddress,
      ...options,
      headers: {
        host: 'localhost:3000',
        ...(cookie === '' ? {} : { cookie }),
        ...(options.method === 'POST' ? { origin: 'http://localhost:3000' } : {}),
        ...options.headers,
      },
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    }
    return response;
  }
  const client: Client = {
    cookies,
    inject,
    get: (url, headers) => inject({ method: 'GET', url, ...(headers === undefined ? {} : { headers }) }),
    post: (url, body, headers) =>
      inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(body),
      }),
    signIn: (username, password = PASSWORD) =>
      client.post('/api/auth/sign-in/username', { username, password }),
  };
  return client;
}

/** A server on a database of its own; `empty` leaves it without an office. */
export async function openTestApp(
  options: { empty?: boolean; environment?: Record<string, string> } = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-app-'));
  const { db, close } = await openTestDatabase();
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...options.environment });
  const files = createDiskFileStore(folder);
  const vault = createVault('a secret for tests only');
  const fetchPage = () => Promise.reject(new Error('Tests do not fetch pages.'));
  const deps = { db, live: createLocalLiveBus(), files, vault, fetchPage, now: () => new Date() };
  if (options.empty !== true) await foundTestOffice(deps);
  const server = await buildServer(deps, config);
  return {
    db,
    deps,
    server,
    client: () => makeClient(server),
    close: async () => {
      await server.close();
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
