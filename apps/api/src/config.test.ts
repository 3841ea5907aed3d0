import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authSecretOf, dataSecretOf, ConfigError, readConfig, ROOT } from './config.ts';

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('A ConfigError was expected.');
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataDir: join(ROOT, 'data'),
      databaseUrl: null,
      baseUrl: null,
      authSecret: null,
      dataSecret: null,
      idleMinutes: 30,
      maxUploadBytes: 20 * 1024 * 1024,
      logLevel: 'warn',
      trustedProxies: [],
      mapTiles: null,
      oidc: null,
    });
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', BASE_URL: '' })).toEqual(readConfig({}));
  });

  it('reads what is given', () => {
    const config = readConfig({
      PORT: '8080',
      DATA_DIR: '/srv/gong kai',
      DATABASE_URL: 'postgres://u:p@db/gongkai',
      BASE_URL: 'https://gongkai.example.gov.cn/',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1',
      MAX_UPLOAD_MB: '1',
    });
    expect(config).toMatchObject({
      port: 8080,
      dataDir: '/srv/gong kai',
      databaseUrl: 'postgres://u:p@db/gongkai',
      baseUrl: 'https://gongkai.example.gov.cn',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
      maxUploadBytes: 1_048_576,
    });
  });

  it.each([
    ['PORT', 'abc', 'PORT=3000'],
    ['PORT', '70000', 'PORT=3000'],
    ['PORT', '80.5', 'PORT=3000'],
    ['DATABASE_URL', 'mysql://db', 'DATABASE_URL=postgresql://'],
    ['BASE_URL', 'gongkai.example', 'BASE_URL=https://'],
    ['AUTH_SECRET', 'short', 'openssl rand'],
    ['IDLE_MINUTES', '1', 'IDLE_MINUTES=30'],
    ['MAX_UPLOAD_MB', '0', 'MAX_UPLOAD_MB=20'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL=info'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'TRUSTED_PROXIES=127.0.0.1'],
    ['OIDC_ISSUER', 'https://login.example', 'OIDC_CLIENT_ID=gongkai'],
    ['MAP_TILE_URL', 'https://tiles.example.gov.cn/{z}/{x}.png', 'MAP_TILE_URL=https://'],
    ['MAP_TILE_URL', 'https://{s}.example.gov.cn/{z}/{x}/{y}.png', 'MAP_TILE_URL=https://'],
    ['MAP_TILE_URL', 'https://{z}.example.gov.cn/{x}/{y}.png', 'MAP_TILE_URL=https://'],
    ['MAP_TILE_URL', 'file:///tiles/{z}/{x}/{y}.png', 'MAP_TILE_URL=https://'],
    ['MAP_TILE_URL', 'https://tiles.example.gov.cn/{z}/{x}/{y}.png', 'MAP_ATTRIBUTION='],
    ['MAP_ATTRIBUTION', '审图号', 'MAP_TILE_URL='],
  ])('refuses %s=%s with an example, in both languages', (name, value, example) => {
    const message = messageOf({ [name]: value });
    expect(message).toContain(example);
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).toMatch(/must|needs|is no/u);
  });

  it('reads the tiles of a map with the one place that they come from', () => {
    const url = 'https://t0.example.gov.cn:8443/vec?T=vec&x={x}&y={y}&l={z}&tk=a';
    const { mapTiles } = readConfig({ MAP_TILE_URL: url, MAP_ATTRIBUTION: '审图号：GS(2024)0000号' });
    expect(mapTiles).toEqual({
      url,
      origin: 'https://t0.example.gov.cn:8443',
      attribution: '审图号：GS(2024)0000号',
    });
  });

  it('names everything that is wrong at once', () => {
    const message = messageOf({ PORT: 'x', IDLE_MINUTES: 'y' });
    expect(message).toContain('PORT');
    expect(message).toContain('IDLE_MINUTES');
  });
});

describe.each([
  ['auth-secret', 'AUTH_SECRET', authSecretOf],
  ['data-secret', 'GONGKAI_SECRET', dataSecretOf],
] as const)('%s', (name, variable, secretOf) => {
  it('makes a secret once, for this user only, and keeps it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-config-'));
    const config = readConfig({ DATA_DIR: join(folder, 'data') });
    const secret = secretOf(config);
    expect(secret.length).toBeGreaterThanOrEqual(64);
    expect(secretOf(config)).toBe(secret);
    const path = join(folder, 'data', name);
    expect(readFileSync(path, 'utf8')).toBe(secret);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });

  it('takes the one that is set', () => {
    const secret = 'x'.repeat(40);
    expect(secretOf(readConfig({ [variable]: secret }))).toBe(secret);
  });
});
