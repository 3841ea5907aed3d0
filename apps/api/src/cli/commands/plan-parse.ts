import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { checkParsedPlan, parsePlan, toPlanJson, type PlanJson } from '@gongkai/domain/plan';
import { readPlanText } from '@gongkai/reports';
import { print, RefusedError, tell, UsageError, type Command } from '../command.ts';
import { refusalText } from '../refusal-text.ts';

const READING_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件;请检查路径。There is no such file; check the path.',
  EISDIR: '这是文件夹;请给出其中的文件。It is a folder; name a file in it.',
  EACCES: '没有读取权限。It may not be read by this account.',
  EPERM: '没有读取权限。It may not be read by this account.',
};

function readingError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return READING_ERRORS[code] ?? (error instanceof Error ? error.message : String(error));
}

async function readBytes(path: string): Promise<{ bytes: Uint8Array; name: string }> {
  if (path === '-') {
    const bytes = await buffer(process.stdin);
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    return { bytes, name: isArchive ? 'stdin.docx' : 'stdin.txt' };
  }
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (error) {
    throw new RefusedError(`无法读取文件 The file cannot be read: ${path}\n  ${readingError(error)}`);
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

不需要数据库。Needs no database.
退出码 Exit codes: 0 成功 done;1 无法读取或没有工作事项 not readable, or no work item in it;2 用法错误 wrong usage`,
  run,
};
