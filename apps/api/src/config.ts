import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The repository's folder; relative settings start from it, wherever the program was started. */
export const ROOT: string = resolve(import.meta.dirname, '../../..');

type Environment = Record<string, string | undefined>;

const WebUrl = z
  .url({ protocol: /^https?$/u, error: '应为网址 must be a web address' })
  .transform((url) => new URL(url).origin);

const TILE_PARTS = ['{z}', '{x}', '{y}'] as const;

function originOfTiles(template: string): string | null {
  const url = URL.parse(TILE_PARTS.reduce((text, part) => text.replaceAll(part, '0'), template));
  // A part within the host would let pictures in from more than one place.
  const isOne = url !== null && /^https?:$/u.test(url.protocol) && !/[{}]|%7B|%7D/iu.test(url.href);
  const host = template.split('/')[2] ?? '';
  return isOne && !host.includes('{') ? url.origin : null;
}

const TileUrl = z
  .string()
  .refine((text) => TILE_PARTS.every((part) => text.includes(part)) && originOfTiles(text) !== null, {
    error:
      '应为含 {z}、{x}、{y} 的瓦片网址 must be the address of tiles, with {z}, {x} and {y} in its path or query',
  });

function wholeNumber(min: number, max: number, otherwise: number) {
  const error = `应为 ${min}–${max} 的整数 must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error }).default(otherwise);
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 3000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/u, error: '应为 PostgreSQL 连接串 must be a PostgreSQL address' })
    .optional(),
  BASE_URL: WebUrl.optional(),
  AUTH_SECRET: z.string().min(32, { error: '至少 32 个字符 needs 32 characters or more' }).optional(),
  GONGKAI_SECRET: z.string().min(32, { error: '至少 32 个字符 needs 32 characters or more' }).optional(),
  IDLE_MINUTES: wholeNumber(5, 1440, 30),
  MAX_UPLOAD_MB: wholeNumber(1, 1024, 20),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: '不是日志级别 is no log level',
    })
    .default('warn'),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((list) => list.every(isAddressRange), { error: '应为 IP 或网段 must be addresses or ranges' })
    .default([]),
  MAP_TILE_URL: TileUrl.optional(),
  MAP_ATTRIBUTION: z.string().max(300, { error: '最多 300 个字符 at most 300 characters' }).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/u, error: '应为网址 must be a web address' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('单点登录'),
});
type Settings = z.infer<typeof Settings>;

const EXAMPLES: Partial<Record<keyof Settings, string>> = {
  PORT: 'PORT=3000',
  DATABASE_URL: 'DATABASE_URL=postgresql://gongkai:secret@127.0.0.1:5432/gongkai',
  BASE_URL: 'BASE_URL=https://gongkai.example.gov.cn',
  AUTH_SECRET: 'AUTH_SECRET=$(openssl rand -base64 48)',
  GONGKAI_SECRET: 'GONGKAI_SECRET=$(openssl rand -base64 48)',
  IDLE_MINUTES: 'IDLE_MINUTES=30',
  MAX_UPLOAD_MB: 'MAX_UPLOAD_MB=20',
  LOG_LEVEL: 'LOG_LEVEL=info',
  TRUSTED_PROXIES: 'TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8',
  MAP_TILE_URL: 'MAP_TILE_URL=https://tiles.example.gov.cn/{z}/{x}/{y}.png',
  MAP_ATTRIBUTION: 'MAP_ATTRIBUTION=自然资源部 审图号：GS(2024)0000号',
  OIDC_ISSUER: 'OIDC_ISSUER=https://login.example.gov.cn/realms/bureau',
  OIDC_CLIENT_ID: 'OIDC_CLIENT_ID=gongkai',
  OIDC_CLIENT_SECRET: 'OIDC_CLIENT_SECRET=…',
};

/** The program's settings, checked. */
export type Config = {
  host: string;
  port: number;
  /** absolute */
  dataDir: string;
  /** null: the embedded database */
  databaseUrl: string | null;
  /** the address people use; null: whatever address they reach it by */
  baseUrl: string | null;
  /** null: made once and kept in the data folder */
  authSecret: string | null;
  /** null: made once and kept in the data folder */
  dataSecret: string | null;
  idleMinutes: number;
  maxUploadBytes: number;
  logLevel: Settings['LOG_LEVEL'];
  trustedProxies: string[];
  /** tiles of a map service and the words that must stand on the map; null: a plain grid */
  mapTiles: { url: string; origin: string; attribution: string } | null;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
};

/** Settings that cannot be used; the message names each variable, what is wrong and an example, in both languages. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function describe(path: string, message: string): string {
  const example = EXAMPLES[path as keyof Settings];
  return `  ${path}:${message}${example === undefined ? '' : `\n    例 example: ${example}`}`;
}

function failWith(lines: string[]): never {
  throw new ConfigError(
    `设置有误(环境变量或 .env)Wrong settings (environment or .env):\n${lines.join('\n')}`,
  );
}

function readOidc(settings: Settings): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer, clientId, clientSecret, name: settings.OIDC_NAME };
  const missing = (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter(
    (key) => settings[key] === undefined,
  );
  return failWith(
    missing.map((key) => describe(key, '与其他 OIDC 设置须同时给出 must be given with the others')),
  );
}

function readMapTiles({ MAP_TILE_URL: url, MAP_ATTRIBUTION: attribution }: Settings): Config['mapTiles'] {
  if (url === undefined && attribution === undefined) return null;
  const together = 'MAP_TILE_URL 与 MAP_ATTRIBUTION 须同时给出 must be given together';
  if (url === undefined) return failWith([describe('MAP_TILE_URL', together)]);
  // 地图管理条例: a map shows the number under which it was examined.
  if (attribution === undefined) return failWith([describe('MAP_ATTRIBUTION', together)]);
  return { url, origin: originOfTiles(url) ?? '', attribution };
}

/**
 * Reads settings from an environment; an empty value counts as not given.
 *
 * @throws ConfigError naming everything that is wrong at once.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).map((key) => [key, environment[key]?.trim() || undefined]),
  );
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    return failWith(parsed.error.issues.map((one) => describe(one.path.join('.'), one.message)));
  }
  const settings = parsed.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataDir: resolve(ROOT, settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    baseUrl: settings.BASE_URL ?? null,
    authSecret: settings.AUTH_SECRET ?? null,
    dataSecret: settings.GONGKAI_SECRET ?? null,
    idleMinutes: settings.IDLE_MINUTES,
    maxUploadBytes: settings.MAX_UPLOAD_MB * 1024 * 1024,
    logLevel: settings.LOG_LEVEL,
    trustedProxies: settings.TRUSTED_PROXIES,
    mapTiles: readMapTiles(settings),
    oidc: readOidc(settings),
  };
}

/** Reads settings from the environment and, below it, from `.env` in the repository's folder. */
export function loadConfig(): Config {
  const path = join(ROOT, '.env');
  if (existsSync(path)) process.loadEnvFile(path);
  return readConfig(process.env);
}

/** A secret of this installation: made once and kept where only this user can read it. */
function keptSecret(config: Config, name: string): string {
  const path = join(config.dataDir, name);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) {
    // `wx`: of two processes that start at once, one writes and both read the same.
    try {
      writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(path, 'utf8').trim();
}

/** The secret that signs cookies: as set, or made once and kept. */
export function authSecretOf(config: Config): string {
  return config.authSecret ?? keptSecret(config, 'auth-secret');
}

/** The secret that personal data is sealed with: as set, or made once and kept. Lost, that data is lost. */
export function dataSecretOf(config: Config): string {
  return config.dataSecret ?? keptSecret(config, 'data-secret');
}
