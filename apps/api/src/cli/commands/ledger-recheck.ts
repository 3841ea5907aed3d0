import { parseArgs } from 'node:util';
import type { Recheck } from '@gongkai/services/ledger';
import { print, tell, type Command } from '../command.ts';

function progressText({ looked, changed }: Recheck): string {
  return `已核 looked at ${looked}, 结论变动 changed ${changed}`;
}

async function runRecheck(args: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args, options });
  const [{ withOffice }, { recheckOutcomes, checksVersion }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/ledger'),
  ]);
  // Progress is for the person who waits; standard output has the result alone.
  const done = await withOffice((ctx) =>
    recheckOutcomes(ctx, { restart: values.all, onPage: (so) => so.done || tell(progressText(so)) }),
  );
  if (values.json)
    print(JSON.stringify(done ?? { version: checksVersion(), looked: 0, changed: 0, done: true }));
  else if (done === null)
    print('台账核对结论已是当前版本,无需重算。Outcomes stand by this version of the checks already.');
  else print(progressText(done));
  return 0;
}

export const ledgerRecheck: Command = {
  path: ['ledger', 'recheck'],
  summary: '升级后重算台账核对结论 Judge ledger records anew after an upgrade',
  help: `用法 Usage: gongkai ledger recheck [--all] [--json]

  --all   即使版本未变也从头重算 begin anew even where the version is the same
  --json  输出 JSON print JSON

按页重算并落库,可随时中断,再次运行从断点继续。服务升级后会自动重算一次。
Page by page, each stored at once: it may be stopped at any time and goes on where it was. A server does the same by
itself once after an upgrade.`,
  run: runRecheck,
};
