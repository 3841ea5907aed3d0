import { parseArgs } from 'node:util';
import { extname } from 'node:path';
import { PlainDate, Uuid } from '@gongkai/domain/common';
import { UsageError, type Command } from '../command.ts';
import type { ReportRequest } from '../make-report.ts';

const FORMATS = { '.docx': 'docx', '.xlsx': 'xlsx' } as const;

/** Where the file goes and what it is: Word is the report, Excel its tables or scores. */
function outOf(out: string | undefined): { out: string; format: 'docx' | 'xlsx' } {
  const ending = extname(out ?? '').toLowerCase();
  if (out === undefined || !(ending in FORMATS))
    throw new UsageError('须用 --out 给出 .docx 或 .xlsx 文件。--out needs a .docx or .xlsx file.');
  return { out, format: FORMATS[ending as keyof typeof FORMATS] };
}

function localeOf(locale: string | undefined): 'zh-CN' | 'en' {
  if (locale === undefined || locale === 'zh-CN') return 'zh-CN';
  if (locale === 'en') return 'en';
  throw new UsageError('--locale zh-CN | en');
}

async function run(request: ReportRequest, out: string): Promise<number> {
  // Only the making of a report needs the database: help does not wait for it.
  const [{ withOffice }, { makeReport, writeReport }] = await Promise.all([
    import('../with-database.ts'),
    import('../make-report.ts'),
  ]);
  await writeReport(out, await withOffice((ctx) => makeReport(ctx, request)));
  return 0;
}

async function runAnnual(args: string[]): Promise<number> {
  const options = { year: { type: 'string' }, out: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  const year = Number(values.year);
  if (!Number.isInteger(year) || year < 1990 || year > 2100)
    throw new UsageError('须用 --year 给出年度,如 2021。--year needs a year such as 2021.');
  const { out, format } = outOf(values.out);
  return await run({ kind: 'annual', year, format }, out);
}

async function runEvaluation(args: string[]): Promise<number> {
  const options = { day: { type: 'string' }, out: { type: 'string' }, locale: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [typed, ...rest] = positionals;
  if ((typed === undefined) === (values.day === undefined) || rest.length > 0)
    throw new UsageError(
      '须给出一个编号(见 evaluation list),或者 --day。Give one id (see evaluation list), or --day.',
    );
  const locale = localeOf(values.locale);
  const { out, format } = outOf(values.out);
  if (typed !== undefined) {
    const id = Uuid.safeParse(typed);
    if (!id.success) throw new UsageError(`不是编号 not an id: ${typed}`);
    return await run({ kind: 'evaluation', id: id.data, format, locale }, out);
  }
  const day = PlainDate.safeParse(values.day);
  if (!day.success) throw new UsageError('--day 须为 YYYY-MM-DD。--day must be YYYY-MM-DD.');
  return await run({ kind: 'day', day: day.data, format, locale }, out);
}

export const reportAnnual: Command = {
  path: ['report', 'annual'],
  summary: '生成政府信息公开工作年度报告 Write the statutory yearly report',
  help: `用法 Usage: gongkai report annual --year YYYY --out FILE

  --year  报告年度 the year reported on
  --out   .docx 为报告全文,.xlsx 为三张表格 .docx: the whole report; .xlsx: its three tables

统计期未结束或勾稽不符时,报告标为草稿。A year that is not over, or figures that do not balance, make it a draft.`,
  run: runAnnual,
};

export const reportEvaluation: Command = {
  path: ['report', 'evaluation'],
  summary: '生成评估报告或得分表 Write the report or the scores of an evaluation',
  help: `用法 Usage: gongkai report evaluation ID --out FILE [--locale zh-CN|en]
           gongkai report evaluation --day YYYY-MM-DD --out FILE [--locale zh-CN|en]

  ID        考核或快照的编号,见 evaluation list an evaluation or a snapshot
  --day     当日得分:今天为实时试算,其他日期须有快照 scores of a day: live today, otherwise a snapshot's
  --out     .docx 为评估报告,.xlsx 为得分表 .docx: the report; .xlsx: the scores
  --locale  语言,默认 zh-CN the language; zh-CN otherwise

考核须已公示或定稿;核查期间生成内部征求意见稿。退出码:1 还没有可用的结果,2 参数有误。
An evaluation must be announced or final; while it is verified the file is an internal draft. Exit code 1: there is no
such result yet; 2: wrong arguments.`,
  run: runEvaluation,
};
