import {
  evaluationReport,
  resultName,
  scoreWorkbook,
  type ReportedEvaluation,
  type ReportLocale,
} from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { exportEvaluationResult, exportEvaluationScores } from '@gongkai/services/export';
import type { FileOf } from './export-file.ts';
import { scoreSheets } from './export-scores.ts';

type Choice = { evaluationId: string; locale: ReportLocale };

/** Characters that a file system would take for something else. */
const UNSAFE = /[\\/:*?"<>|]/gu;

function nameOf(evaluation: ReportedEvaluation, locale: ReportLocale, kind: 'scores' | 'report'): string {
  const title = evaluation.title.replaceAll(UNSAFE, '-');
  const result = resultName(evaluation, locale);
  if (locale === 'en')
    return `${kind === 'scores' ? 'scores' : 'evaluation-report'}-${title.replaceAll(' ', '-')}-${result}`;
  return `${title}${kind === 'scores' ? '得分' : '评估报告'}（${result}）`;
}

/** The announced or final scores of an evaluation as an .xlsx file whose formulas recompute every total. */
export async function evaluationScoresFile(
  ctx: ServiceContext,
  { evaluationId, locale }: Choice,
): Promise<FileOf> {
  const source = await exportEvaluationScores(ctx, { evaluationId });
  const { evaluation } = source;
  const bytes = await scoreWorkbook({
    ...scoreSheets(source, locale),
    title: evaluation.title,
    isProvisional: false,
    evaluation,
    caveats: [],
  });
  return { name: `${nameOf(evaluation, locale, 'scores')}.xlsx`, bytes };
}

/** The report on the announced or final result of an evaluation as a .docx file. */
export async function evaluationResultFile(
  ctx: ServiceContext,
  { evaluationId, locale }: Choice,
): Promise<FileOf> {
  const source = await exportEvaluationResult(ctx, { evaluationId });
  const { facts, systems, result, previous, organisation, rectified, evaluation } = source;
  const bytes = await evaluationReport({
    locale,
    organisation,
    year: facts.plan.year,
    label: evaluation.title,
    asOf: facts.asOf,
    madeOn: ctx.today,
    isProvisional: false,
    snapshot: null,
    evaluation,
    systems,
    result,
    previous,
    rectified,
  });
  return { name: `${nameOf(evaluation, locale, 'report')}.docx`, bytes };
}
