import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkSheet,
  issueText,
  LEDGER_KEYS,
  LedgerKey,
  ledgerOf,
  sheetColumns,
  type Issue,
  type Ledger,
} from '@gongkai/domain/ledger';
import { DEFAULT_LIMITS, ledgerWorkbook, readSheet } from '@gongkai/reports';
import { print, RefusedError, tell, UsageError, type Command } from '../command.ts';
import { refusalText } from '../refusal-text.ts';

function ledgerFor(key: string | undefined): Ledger {
  const read = LedgerKey.safeParse(key);
  if (read.success) return ledgerOf(read.data);
  throw new UsageError(
    `须给出台账 A ledger is needed${key === undefined ? '' : `; 没有 there is no ${key}`}:\n  ${LEDGER_KEYS.join('\n  ')}`,
  );
}

async function readRows(path: string): Promise<string[][]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedError(`无法读取文件 The file cannot be read: ${reason}`);
  });
  const read = await readSheet(bytes, { rows: DEFAULT_LIMITS.rows + 10 });
  if (!read.ok) throw new RefusedError(refusalText(read.refusal, read.details));
  return read.value;
}

type BadRow = { row: number; issues: readonly Issue[] };

function inWords(ledger: Ledger, { row, issues }: BadRow) {
  return {
    row,
    issues: issues.map((issue) => ({
      ...issue,
      zh: issueText(ledger, issue, 'zh'),
      en: issueText(ledger, issue, 'en'),
    })),
  };
}

function badLines(ledger: Ledger, bad: readonly BadRow[]): string[] {
  return bad.map(({ row, issues }) => {
    const words = issues.map(
      (issue) => `${issueText(ledger, issue, 'zh')} ${issueText(ledger, issue, 'en')}`,
    );
    return `  ${row}: ${words.join('; ')}`;
  });
}

/** Without a database: the sheet by the definition alone. */
function dryRun(ledger: Ledger, rows: string[][], json: boolean): number {
  const report = checkSheet(ledger, rows);
  const { columns, total, good, bad } = report;
  if (json)
    print(
      JSON.stringify({ ledger: ledger.key, ...report, bad: bad.map((row) => inWords(ledger, row)) }, null, 2),
    );
  else {
    print(
      `${ledger.name.zh} ${ledger.name.en}: ${total} 行 rows, ${good} 可导入 good, ${bad.length} 退回 bad`,
    );
    if (columns.unknown.length > 0) print(`不认识的列 Unknown columns: ${columns.unknown.join(', ')}`);
    for (const line of badLines(ledger, bad)) print(line);
  }
  if (columns.missing.length > 0)
    tell(
      `缺少必填列 Needed columns are missing: ${columns.missing.map(({ zh, en }) => `${zh} ${en}`).join(', ')}`,
    );
  return bad.length > 0 || columns.missing.length > 0 ? 1 : 0;
}

async function importFile(
  ledger: Ledger,
  fileName: string,
  rows: string[][],
  json: boolean,
): Promise<number> {
  // Only a real import needs the database: it is loaded here and not above.
  const [{ withOffice }, { importRecords, readBadRows }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/ledger'),
  ]);
  return await withOffice(async (ctx) => {
    const state = await importRecords(ctx, { ledger: ledger.key, fileName, rows });
    const { rows: bad } = await readBadRows(ctx, state);
    if (json) print(JSON.stringify({ ...state, bad: bad.map((row) => inWords(ledger, row)) }, null, 2));
    else {
      const { added, updated, unchanged, refused } = state;
      print(
        `新增 added ${added}, 更新 updated ${updated}, 未变 unchanged ${unchanged}, 退回 sent back ${refused}`,
      );
      for (const line of badLines(ledger, bad)) print(line);
    }
    return state.refused > 0 ? 1 : 0;
  });
}

async function runImportCommand(args: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [key, path, ...rest] = positionals;
  const ledger = ledgerFor(key);
  if (path === undefined || rest.length > 0) throw new UsageError('须给出一个文件。One file is needed.');
  const rows = await readRows(path);
  return values['dry-run']
    ? dryRun(ledger, rows, values.json)
    : await importFile(ledger, basename(path), rows, values.json);
}

async function runExportCommand(args: string[]): Promise<number> {
  const options = {
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
    locale: { type: 'string', default: 'zh-CN' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const ledger = ledgerFor(positionals[0]);
  if (values.locale !== 'zh-CN' && values.locale !== 'en') throw new UsageError('--locale zh-CN | en');
  const locale = values.locale;
  const [{ withOffice }, { exportRecords }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/ledger'),
  ]);
  const language = locale === 'en' ? 'en' : 'zh';
  const { rows, asOf } = await withOffice((ctx) =>
    exportRecords(ctx, { filter: { ledger: ledger.key }, language, personal: false }),
  );
  if (values.json) {
    const columns = sheetColumns(ledger);
    const records = rows.map((cells) =>
      Object.fromEntries(columns.map(({ id }, index) => [id, cells[index] ?? ''])),
    );
    print(JSON.stringify({ ledger: ledger.key, asOf, records }, null, 2));
    return 0;
  }
  const path = values.out ?? `${ledger.key}-${asOf}.xlsx`;
  await writeFile(path, await ledgerWorkbook({ locale, ledger, rows: rows.map((cells) => ({ cells })) }));
  print(`${rows.length} 行 rows → ${path}`);
  return 0;
}

export const ledgerImport: Command = {
  path: ['ledger', 'import'],
  summary: '导入台账 Import a ledger’s sheet',
  help: `用法 Usage: gongkai ledger import KEY FILE [--dry-run] [--json]

  KEY        台账,如 normative-document the ledger
  FILE       .xlsx 或 .csv(UTF-8、GB18030) .xlsx or .csv
  --dry-run  只按定义检查,不需要数据库 only check by the definition; needs no database
  --json     输出 JSON print JSON

有行退回或缺列时退出码为 1。Exit code 1 when rows are sent back or columns are missing.`,
  run: runImportCommand,
};

export const ledgerExport: Command = {
  path: ['ledger', 'export'],
  summary: '导出台账 Export a ledger as a sheet',
  help: `用法 Usage: gongkai ledger export KEY [--out FILE] [--locale zh-CN|en] [--json]

  --out     文件名,默认 KEY-日期.xlsx the file; KEY-day.xlsx otherwise
  --json    输出 JSON 而非文件 print JSON instead of a file

个人信息一律隐去。Personal data is masked.`,
  run: runExportCommand,
};

async function runRemind(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const [{ withOffice }, { remindDeadlines, remindExpiry }] = await Promise.all([
    import('../with-database.ts'),
    import('@gongkai/services/ledger'),
  ]);
  const found = await withOffice(async (ctx) => ({
    told: (await remindDeadlines(ctx)).told + (await remindExpiry(ctx)).told,
  }));
  print(values.json ? JSON.stringify(found) : `已提醒 reminded: ${found.told}`);
  return 0;
}

export const ledgerRemind: Command = {
  path: ['ledger', 'remind'],
  summary: '提醒台账期限 Remind of ledger deadlines',
  help: `用法 Usage: gongkai ledger remind [--json]

临期、逾期各提醒处室负责人一次,规范性文件有效期届满前 6 个月、30 日各提醒一次;请每日定时运行。
Tells heads of departments once when a deadline is near and once when it passed, and 6 months and 30 days before a
normative document's term ends; run it once a day.`,
  run: runRemind,
};
