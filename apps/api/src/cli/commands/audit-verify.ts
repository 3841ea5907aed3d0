import { parseArgs } from 'node:util';
import { verifyAudit } from '@gongkai/services/audit';
import { print, tell, type Command } from '../command.ts';
import { withOffice } from '../with-database.ts';

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const found = await withOffice(verifyAudit);
  if (values.json) print(JSON.stringify(found, null, 2));
  else if (found.brokenAt === null) {
    print(`操作日志完整:${found.entries} 条 The audit trail is whole: ${found.entries} entries`);
    print(found.lastHash);
  } else {
    tell(
      `操作日志在第 ${found.brokenAt} 号记录处不一致。The audit trail does not fit at entry ${found.brokenAt}.`,
    );
  }
  return found.brokenAt === null ? 0 : 1;
}

export const auditVerify: Command = {
  path: ['audit', 'verify'],
  summary: '校验操作日志的哈希链 Check the hash chain of the audit trail',
  help: `用法 Usage: gongkai audit verify [--json]

重新计算每条记录的哈希;不一致时退出码为 1。末条哈希可另行保存,用于发现截尾。
Computes every hash anew; exit code 1 when one does not fit. Keep the last hash elsewhere to notice a cut end.`,
  run,
};
