import { parseArgs } from 'node:util';
import { print, type Command } from '../command.ts';

async function runCheck(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const [{ withOffice }, { checkLinks }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/published-link'),
  ]);
  const done = await withOffice((ctx) => checkLinks(ctx));
  const { checked, ok, broken, refused, told } = done;
  if (values.json) print(JSON.stringify(done));
  else if (done.isOffline)
    print('外网不通,本次不作记录。Nothing on the internet answered; nothing was recorded.');
  else
    print(
      `已检查 checked ${checked}: 正常 ok ${ok}, 打不开 broken ${broken}, 无法判断 not judged ${refused}, 已告知 owners told ${told}`,
    );
  return done.isOffline ? 1 : 0;
}

export const linkCheck: Command = {
  path: ['link', 'check'],
  summary: '检查公开链接 Check published links',
  help: `用法 Usage: gongkai link check [--json]

只访问公网地址,打开到期应查的公开链接;打不开的先告知处室负责人,宽限期后才计入。服务运行时每小时自动进行。
Opens the published links that are due, on public addresses only. Heads of departments are told first; a link
counts only after the days of grace. A running server does this by itself every hour.

外网不通时退出码为 1。Exit code 1 when nothing on the internet answered.`,
  run: runCheck,
};
