import { parseArgs } from 'node:util';
import {
  computeFee,
  FEE_CAVEATS,
  FEE_SCHEDULE,
  FeeBasis,
  MAX_FEE_COUNT,
  type Fee,
} from '@gongkai/domain/fee';
import { print, UsageError, type Command } from '../command.ts';
import { refusalText } from '../refusal-text.ts';

const OPTIONS = {
  by: { type: 'string' },
  count: { type: 'string' },
  earlier: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
} as const;

const WORDS = {
  item: {
    title: '按件计收(同一申请人、同一自然月累计)By request, over one applicant’s calendar month',
    unit: '件',
  },
  page: { title: '按量计收 By page', unit: '页' },
} as const;

/** `--count -1` reads as an option to the parser; joined, it is a value, and is refused as one. */
function joinNegative(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (/^-\d/u.test(arg) && /^--(count|earlier)$/u.test(args[index - 1] ?? '')) return [];
    const next = args[index + 1] ?? '';
    return /^--(count|earlier)$/u.test(arg) && /^-\d/u.test(next) ? [`${arg}=${next}`] : [arg];
  });
}

function readCount(name: string, text: string | undefined): number {
  if (text === undefined) throw new UsageError(`须给出 --${name}。--${name} is needed.`);
  if (!/^\d+$/u.test(text))
    throw new UsageError(`--${name} ${text}: ${refusalText('count-invalid', { max: MAX_FEE_COUNT })}`);
  return Number(text);
}

function yuan(fen: number): string {
  return `${Math.floor(fen / 100).toLocaleString('en')}.${String(fen % 100).padStart(2, '0')} 元`;
}

function sheet(basis: FeeBasis, count: number, earlier: number, { amount, bands }: Fee): string {
  const { title, unit } = WORDS[basis];
  const lines = bands.map((band) => {
    const span = `${band.from}–${band.to ?? ''} ${unit}`;
    return `  ${span.padEnd(14)}${yuan(band.rate)} × ${band.count} = ${yuan(band.amount)}`;
  });
  const caveat = FEE_CAVEATS[basis];
  return [
    title,
    `  依据 Basis    ${FEE_SCHEDULE.law} 第 ${FEE_SCHEDULE.articles[basis]} 条`,
    `  数量 Count    ${count} ${unit}${earlier > 0 ? `(本月此前 earlier this month ${earlier} ${unit})` : ''}`,
    `  注意 Caveat   ${caveat.zh} ${caveat.en}`,
    '',
    ...lines,
    '',
    `合计 Total: ${yuan(amount)}`,
  ].join('\n');
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args: joinNegative(args), options: OPTIONS });
  const by = FeeBasis.safeParse(values.by);
  if (!by.success) throw new UsageError('--by 须为 item(按件)或 page(按量)。--by is item or page.');
  const basis = by.data;
  const count = readCount('count', values.count);
  const earlier = readCount('earlier', values.earlier);
  const computed = computeFee({ basis, count, earlier });
  if (!computed.ok) throw new UsageError(refusalText(computed.refusal, computed.details));
  print(values.json ? JSON.stringify(computed.value, null, 2) : sheet(basis, count, earlier, computed.value));
  return 0;
}

export const fee: Command = {
  path: ['fee'],
  summary: '计算信息处理费 Compute the information processing fee',
  help: `用法 Usage: gongkai fee --by item|page --count N [--earlier N] [--json]

  --by item    按件计收,同一申请人一个自然月内累计 by request, over one applicant's calendar month
  --by page    按量计收 by page
  --count N    本次数量(0–${MAX_FEE_COUNT}) how many now
  --earlier N  同一申请人本月此前已计的件数(仅按件) requests of the same applicant earlier in the month (by item only)
  --json       输出 JSON,金额单位为分 print JSON, money in fen

不需要数据库。每件申请只按一种标准计收。输入有误时退出码为 2。
Needs no database. One request is charged by one of the two, never both. Exit code 2 for wrong input.`,
  run,
};
