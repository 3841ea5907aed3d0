import { parseArgs } from 'node:util';
import { Uuid } from '@gongkai/domain/common';
import type { Verifiable, verifyAny } from '@gongkai/services/appeal';
import { print, UsageError, type Command } from '../command.ts';

type Verified = Awaited<ReturnType<typeof verifyAny>>;

const KINDS = { evaluation: '考核 evaluation', snapshot: '快照 snapshot' } as const;

/** Hundredths of a point; what does not apply is a dash. */
function points(value: number | null): string {
  return value === null ? '—' : (value / 100).toFixed(2);
}

function resultLines({ results }: Verified): string[] {
  return results.flatMap((result) => {
    const agrees = result.unchanged && result.differing.length === 0;
    const bytes = result.unchanged
      ? '字节未变 bytes unchanged'
      : '✖ 字节与哈希不符 bytes do not fit the hash';
    const differing = result.differing.map((one) => {
      const scores =
        'stored' in one
          ? `: 已存 stored ${points(one.stored)}, 重算 computed ${points(one.computed)} (${one.leaves.join(', ')})`
          : '';
      return `    ${one.name} ${one.id}${scores}`;
    });
    return [
      `${agrees ? '✔' : '✖'} #${result.number} ${result.stage}: ${result.subjects} 个对象 subjects, ${result.differing.length} 个不一致 differ; ${bytes}`,
      `  ${result.sha256}`,
      ...differing,
    ];
  });
}

function inWords(verified: Verified): string {
  const facts =
    verified.kind === 'evaluation'
      ? [`${verified.factsUnchanged ? '✔' : '✖'} 冻结的事实 frozen facts`, `  ${verified.factsSha256}`]
      : [];
  const verdict = verified.agrees
    ? '全部一致,每一分都能由冻结的事实重算得出。All agree: the frozen facts give every hundredth again.'
    : '不一致:见上。They do not agree: see above.';
  const head = `${KINDS[verified.kind]} ${verified.id} ${verified.title}`;
  return [head, ...facts, ...resultLines(verified), verdict].join('\n');
}

async function runVerify(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [typed, ...rest] = positionals;
  const id = Uuid.safeParse(typed);
  if (!id.success || rest.length > 0)
    throw new UsageError('须给出一个编号,见 evaluation list。One id is needed; see evaluation list.');
  const [{ withOffice }, { listVerifiable, verifyAny: verify }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/appeal'),
  ]);
  return await withOffice(async (ctx) => {
    const known = await listVerifiable(ctx);
    if (!known.some((one) => one.id === id.data))
      throw new UsageError(
        `没有已启动的考核或快照 ${id.data}。There is no opened evaluation or snapshot ${id.data}.`,
      );
    const verified = await verify(ctx, id.data);
    print(values.json ? JSON.stringify(verified, null, 2) : inWords(verified));
    return verified.agrees ? 0 : 1;
  });
}

function listLine({ kind, id, number, title, status, asOf }: Verifiable): string {
  return `${id}  ${KINDS[kind]} #${number}  ${asOf ?? '—'}  ${status}  ${title}`;
}

async function runList(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const [{ withOffice }, { listVerifiable }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/appeal'),
  ]);
  const found = await withOffice(listVerifiable);
  if (values.json) print(JSON.stringify(found, null, 2));
  else if (found.length === 0)
    print('还没有已启动的考核或快照。There is no opened evaluation and no snapshot yet.');
  else for (const one of found) print(listLine(one));
  return 0;
}

export const evaluationVerify: Command = {
  path: ['evaluation', 'verify'],
  summary: '由冻结的事实重算考核结果 Compute an evaluation again from its frozen facts',
  help: `用法 Usage: gongkai evaluation verify ID [--json]

  ID      考核或快照的编号,见 evaluation list an evaluation or a snapshot
  --json  输出 JSON print JSON

核对哈希与每个对象的每一分。退出码:0 一致,1 不一致,2 编号有误。
Checks the hashes and every hundredth of every subject. Exit code 0: all agree; 1: they differ; 2: no such id.`,
  run: runVerify,
};

export const evaluationList: Command = {
  path: ['evaluation', 'list'],
  summary: '列出可以重算的考核与快照 List what can be verified',
  help: `用法 Usage: gongkai evaluation list [--json]

已启动的考核和快照,新的在前。Opened evaluations and snapshots, newest first.`,
  run: runList,
};
