import { writeFile } from 'node:fs/promises';
import type { ReportLocale } from '@gongkai/reports';
import { listVerifiable } from '@gongkai/services/appeal';
import type { ServiceContext } from '@gongkai/services/core';
import { listPlans } from '@gongkai/services/plan';
import { annualReportFile, annualTablesFile } from '../routes/export-annual-report.ts';
import { evaluationResultFile, evaluationScoresFile } from '../routes/export-evaluation-result.ts';
import type { FileOf } from '../routes/export-file.ts';
import { evaluationReportFile, scoresFile } from '../routes/export-scores.ts';
import { print, RefusedError, UsageError } from './command.ts';

type Format = { format: 'docx' | 'xlsx' };

/** Which report: of a year, of an evaluation or snapshot by its id, or of a day's scores. */
export type ReportRequest = Format &
  (
    | { kind: 'annual'; year: number }
    | { kind: 'evaluation'; id: string; locale: ReportLocale }
    | { kind: 'day'; day: string; locale: ReportLocale }
  );

type Scores = { planId: string; snapshotId: string | null; locale: ReportLocale };

async function scores(ctx: ServiceContext, choice: Scores, { format }: Format): Promise<FileOf> {
  const source = { ...choice, kind: 'department' as const };
  return await (format === 'docx' ? evaluationReportFile(ctx, source) : scoresFile(ctx, source));
}

/** The scores of a day: live ones today, a person's snapshot otherwise, the newest where there are several. */
async function ofDay(
  ctx: ServiceContext,
  day: string,
  locale: ReportLocale,
  format: Format,
): Promise<FileOf> {
  if (day === ctx.today) {
    const year = Number(day.slice(0, 4));
    const plan = (await listPlans(ctx)).find((one) => one.year === year && one.status !== 'draft');
    if (plan !== undefined) return await scores(ctx, { planId: plan.id, snapshotId: null, locale }, format);
    throw new RefusedError(`${year} 年没有下达的计划。There is no issued plan for ${year}.`);
  }
  const snapshots = (await listVerifiable(ctx)).filter(({ kind }) => kind === 'snapshot');
  const found = snapshots.find(({ asOf }) => asOf === day);
  if (found !== undefined)
    return await scores(ctx, { planId: found.planId, snapshotId: found.id, locale }, format);
  const known = [ctx.today, ...new Set(snapshots.map(({ asOf }) => asOf))].join(', ');
  throw new RefusedError(
    `${day} 没有快照,不能还原当日得分。可用日期:${known}。\n` +
      `No snapshot was taken on ${day}: its scores cannot be told. Days that can: ${known}.`,
  );
}

async function byId(ctx: ServiceContext, id: string, locale: ReportLocale, format: Format): Promise<FileOf> {
  const found = (await listVerifiable(ctx)).find((one) => one.id === id);
  if (found?.kind === 'snapshot')
    return await scores(ctx, { planId: found.planId, snapshotId: id, locale }, format);
  if (found === undefined)
    throw new UsageError(`没有已启动的考核或快照 ${id}。There is no opened evaluation or snapshot ${id}.`);
  const choice = { evaluationId: id, locale };
  return await (format.format === 'docx'
    ? evaluationResultFile(ctx, choice)
    : evaluationScoresFile(ctx, choice));
}

/**
 * Makes a report as a file, by the same verbs as the screens' downloads.
 *
 * @throws RefusedError where a day has no scores; UsageError for an unknown id; ServiceError of the verbs, such as
 *   `evaluation-report-early` and `annual-report-too-early`.
 */
export async function makeReport(ctx: ServiceContext, request: ReportRequest): Promise<FileOf> {
  switch (request.kind) {
    case 'annual':
      return await (request.format === 'docx'
        ? annualReportFile(ctx, request.year)
        : annualTablesFile(ctx, request.year));
    case 'day':
      return await ofDay(ctx, request.day, request.locale, request);
    case 'evaluation':
      return await byId(ctx, request.id, request.locale, request);
  }
}

/** Writes the file where it was asked for and says what it is. @throws RefusedError when it cannot be written. */
export async function writeReport(path: string, { name, bytes }: FileOf): Promise<void> {
  await writeFile(path, bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RefusedError(`无法写入文件 The file cannot be written: ${reason}`);
  });
  print(`${name} → ${path}`);
}
