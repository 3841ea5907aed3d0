import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkParsedPlan, parsePlan, toPlanJson, type PlanJson } from '@gongkai/domain/plan';
import { readPlanText } from '@gongkai/reports';
import { print, RefusedError, tell, UsageError, type Command } from '../command.ts';
import { refusalText } from '../refusal-text.ts';

async function readBytes(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  if (path === '-') {
    const bytes = await buffer(process.stdin);
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return { bytes, name: isArchive ? 'stdin.docx' : 'stdin.txt' };
  }
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedError(`无法读取文件 The file cannot be read: ${reason}`);
  }
}

function itemLines({ number, heading, text, children, responsibility, suggestions }: Item): string[] {
  const firstLine = (text.split('\n')[0] ?? '').slice(0, 40);
  return [
    `  ${number} ${heading ?? firstLine}`,
    ...children.map((child) => `      ${child.number} ${child.heading ?? child.text.slice(0, 40)}`),
    ...responsibility.map((note) => `      ${note.role}: ${note.departments.join('、')}`),
    ...suggestions.map((one) => `      · ${one.title} [${one.deadlineKind}]`),
  ];
}

type Item = PlanJson['sections'][number]['items'][number];

function treeLines(plan: PlanJson): string[] {
  const items = plan.sections.reduce((sum, section) => sum + section.items.length, 0);
  const blank = '(空 blank)';
  return [
    `标题 Title     ${plan.title ?? blank}`,
    `文号 Number    ${plan.documentNumber ?? blank}`,
    `索引号 Index   ${plan.indexNumber ?? blank}`,
    `机构 Issuer    ${plan.issuer ?? blank}`,
    `日期 Date      ${plan.date ?? blank}`,
    `共 ${plan.sections.length} 部分、${items} 项 ${plan.sections.length} sections, ${items} items`,
    ...plan.sections.flatMap((section) => [
      '',
      `${section.number ?? '–'} ${section.heading ?? '(无标题 no heading)'}`,
      ...section.items.flatMap(itemLines),
    ]),
    ...(plan.unplaced.length === 0 ? [] : ['', '未归入 Unplaced:']),
    ...plan.unplaced.map(({ line, text }) => `  ${line}: ${text}`),
  ];
}

async function run(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError('须给出一个文件。One file is needed.');
  const { bytes, name } = await readBytes(path);
  const text = await readPlanText(bytes, name);
  if (!text.ok) throw new RefusedError(refusalText(text.refusal, text.details));
  const parsed = parsePlan(text.value);
  const plan = toPlanJson(parsed);
  print(values.json ? JSON.stringify(plan, null, 2) : treeLines(plan).join('\n'));
  const checked = checkParsedPlan(parsed);
  if (checked.ok) return 0;
  tell(refusalText(checked.refusal, checked.details));
  return 1;
}

export const planParse: Command = {
  path: ['plan', 'parse'],
  summary: '解析工作要点 Read a plan document',
  help: `用法 Usage: gongkai plan parse FILE [--json]

  FILE    .docx .txt .md .html;- 表示标准输入 - reads standard input
  --json  输出 JSON,否则输出目录树 print JSON instead of a tree

不需要数据库。没有找到工作事项时退出码为 1。Needs no database. Exit code 1 when no work item is found.`,
  run,
};
