import { relative } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '@gongkai/db';
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../../../prisma/seed/index.ts';
import { ROOT, type Config } from './config.ts';

const ROLE_NAMES: Readonly<Record<string, string>> = {
  office: '局办公室 office',
  leadership: '局领导 leadership',
  'department-lead': '处室负责人 department head',
  'department-staff': '处室经办人 department staff',
  'system-admin': '系统管理员 system administrator',
  'security-admin': '安全管理员 security administrator',
  'audit-admin': '审计管理员 audit administrator',
  assessor: '第三方评估员 third-party assessor',
};

/** Whether the database holds the sample office, which lives on a fixed day. */
export async function isSampleOffice(db: Database): Promise<boolean> {
  return (await db.organisation.count({ where: { sampleToday: { not: null } } })) > 0;
}

function accountLines(): string[] {
  const rows = SAMPLE_ACCOUNTS.filter((account) => account.shown);
  return rows.map(({ username, role }) => `    ${username.padEnd(12)}${ROLE_NAMES[role] ?? role}`);
}

/** The address under which the server is reached, as it really listens. */
function addressOf(config: Config, server: FastifyInstance): string {
  if (config.baseUrl !== null) return config.baseUrl;
  const [listening] = server.addresses();
  const port = typeof listening === 'object' ? listening.port : config.port;
  const isAny = config.host === '0.0.0.0' || config.host === '::';
  const isLocal = isAny || config.host === '127.0.0.1' || config.host === '::1';
  return `http://${isLocal ? 'localhost' : config.host}:${port}`;
}

function folderOf({ dataDir }: Config): string {
  const inside = relative(ROOT, dataDir);
  return inside.startsWith('..') ? dataDir : `./${inside}`;
}

/** Prints where the program is, how to sign in, and how to stop it. */
export function printWelcome(
  config: Config,
  server: FastifyInstance,
  state: { isSetUp: boolean; isSample: boolean },
): void {
  const data = config.databaseUrl === null ? folderOf(config) : 'DATABASE_URL';
  const lines = [
    '',
    '  政务公开 Gongkai',
    '',
    `  地址 Address     ${addressOf(config, server)}`,
    `  数据 Data        ${data}`,
  ];
  if (!state.isSetUp)
    lines.push('', '  首次运行:打开上面的地址完成设置。First run: open the address and set up your office.');
  if (state.isSample) {
    lines.push(
      '',
      `  示例账号 Sample accounts(密码均为 password of all: ${SAMPLE_PASSWORD})`,
      ...accountLines(),
    );
  }
  if (config.host === '127.0.0.1')
    lines.push(
      '',
      '  仅本机可访问;供局域网使用:HOST=0.0.0.0  This machine only; for the network: HOST=0.0.0.0',
    );
  lines.push('', '  按 Ctrl-C 停止 Press Ctrl-C to stop', '');
  console.log(lines.join('\n'));
}
