import type { EvaluationSource, FileOf } from './export-file.ts';
import { textIn } from '@gongkai/domain/indicator';
import {
  compositionText,
  evaluationReport,
  scoreSubjects,
  scoreWorkbook,
  type ReportLocale,
} from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { exportEvaluationReport, exportScores, type ScoreSource } from '@gongkai/services/export';

/** What tells the files of one year apart: the snapshot, or today's 试算. */
function suffix({ snapshot, facts }: ScoreSource, locale: ReportLocale): string {
  if (locale === 'en') return snapshot === null ? `provisional-${facts.asOf}` : `snapshot-${snapshot.number}`;
  return snapshot === null ? `试算 ${facts.asOf}` : `第${snapshot.number}号快照`;
}

function caveatsOf({ snapshot }: ScoreSource, locale: ReportLocale): string[] {
  if (snapshot !== null) return [];
  return [
    locale === 'en'
      ? 'Scores as of the day above; not an announced result.'
      : '得分按上述日期实时计算，不是已公示的评估结果。',
  ];
}

/** What a score workbook says of the scores themselves, whatever they belong to. */
export function scoreSheets({ facts, systems, result, snapshot }: ScoreSource, locale: ReportLocale) {
  const definitions = systems.map(({ definition }) => definition);
  const { composition = 'drop', ranking = 'competition', rankWithin = 'all' } = definitions[0] ?? {};
  return {
    locale,
    asOf: facts.asOf,
    system: {
      name: definitions.map(({ name }) => textIn(name, locale === 'en' ? 'en' : 'zh')).join(' / '),
      version: systems[0]?.version ?? null,
    },
    composition: compositionText(composition, locale),
    ranking,
    isRankedInGroups: definitions.length > 1 || rankWithin === 'kind',
    snapshot,
    subjects: scoreSubjects(result, definitions, locale),
  };
}

/** Scores as an .xlsx file whose formulas recompute every total. */
export async function scoresFile(
  ctx: ServiceContext,
  { locale, ...choice }: EvaluationSource,
): Promise<FileOf> {
  const source = await exportScores(ctx, choice);
  const { facts, snapshot } = source;
  const { year } = facts.plan;
  const bytes = await scoreWorkbook({
    ...scoreSheets(source, locale),
    title: locale === 'en' ? `Openness scores ${year}` : `${year}年政务公开量化评估得分`,
    isProvisional: snapshot === null,
    evaluation: null,
    caveats: caveatsOf(source, locale),
  });
  const end = suffix(source, locale);
  return {
    name: locale === 'en' ? `scores-${year}-${end}.xlsx` : `${year}年政务公开评估得分（${end}）.xlsx`,
    bytes,
  };
}

/** The evaluation report as a .docx file. */
export async function evaluationReportFile(
  ctx: ServiceContext,
  { locale, ...choice }: EvaluationSource,
): Promise<FileOf> {
  const source = await exportEvaluationReport(ctx, choice);
  const { facts, systems, result, snapshot, previous, organisation, rectified } = source;
  const { year } = facts.plan;
  const bytes = await evaluationReport({
    locale,
    organisation,
    year,
    label: snapshot?.label ?? null,
    asOf: facts.asOf,
    madeOn: ctx.today,
    isProvisional: snapshot === null,
    snapshot,
    evaluation: null,
    systems,
    result,
    previous,
    rectified,
  });
  const end = suffix(source, locale);
  return {
    name:
      locale === 'en'
        ? `evaluation-report-${year}-${end}.docx`
        : `${year}年政务公开考核评估报告（${end}）.docx`,
    bytes,
  };
}
