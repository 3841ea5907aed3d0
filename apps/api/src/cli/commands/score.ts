import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { scoreFiles } from '@gongkai/domain/score-file';
import { InputFileError, print, UsageError, type Command } from '../command.ts';
import { scoreProblemText } from '../score-problem.ts';
import { scoreText } from '../score-text.ts';

const OPTIONS = {
  system: { type: 'string' },
  facts: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Larger files are not score sheets; refused before they fill the memory. */
const MAX_BYTES = 200_000_000;

async function readJson(path: string): Promise<unknown> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputFileError(`${path}: 无法读取文件(${why})。The file cannot be read (${why}).`);
  });
  if (bytes.length > MAX_BYTES)
    throw new InputFileError(`${path}: 文件过大(上限 200 MB)。The file is too large (200 MB at most).`);
  try {
    // A byte order mark is no part of the text: editors on Windows put one there.
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputFileError(`${path}: 不是 JSON(${why})。It is not JSON (${why}).`);
  }
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { system, facts } = values;
  if (system === undefined || facts === undefined)
    throw new UsageError('须给出 --system 和 --facts。--system and --facts are needed.');
  const scored = scoreFiles(await readJson(system), await readJson(facts));
  if (!scored.ok) {
    const { problem } = scored;
    throw new InputFileError(scoreProblemText(problem, problem.file === 'system' ? system : facts));
  }
  print(values.json ? JSON.stringify(scored.value.result, null, 2) : scoreText(scored.value));
  return 0;
}

export const score: Command = {
  path: ['score'],
  summary: '按指标体系计算得分 Score a sheet by an indicator system',
  help: `用法 Usage: gongkai score --system SYSTEM.json --facts FACTS.json [--json]

  --system FILE  指标体系,或几个体系按权重合成 an indicator system, or several combined by weights
  --facts FILE   各对象的数据、扣分加分、状态、打分 figures, occurrences, states and marks of the subjects
  --json         输出完整的结果树 print the whole result tree

不需要数据库。分值一律以百分之一分为单位的整数(1.5 分写 150)。格式见 docs/scoring-files.md,
JSON Schema 见 docs/schemas,示例见 docs/examples/score。文件有误时退出码为 2,只说明第一处错误及其位置。
Needs no database. All points are whole hundredths (1.5 points are 150). docs/scoring-files.md describes the formats,
docs/schemas has their JSON Schemas, docs/examples/score worked examples. Exit code 2 for a wrong file, with the first
thing that is wrong and where.`,
  run,
};
