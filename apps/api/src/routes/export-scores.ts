import {
  leavesOf,
  textIn,
  type IndicatorLeaf,
  type IndicatorSystemDefinition,
} from '@gongkai/domain/indicator';
import type { ResultNode, SubjectResult } from '@gongkai/domain/scoring';
import { scoreWorkbook, type ReportLocale, type ScoreIndicator, type ScoreSubject } from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { exportScores } from '@gongkai/services/export';

type Words = { leaves: Map<string, IndicatorLeaf>; locale: ReportLocale };

function text(value: { zh: string; en: string }, locale: ReportLocale): string {
  return textIn(value, locale === 'en' ? 'en' : 'zh');
}

/** The rule in words, with the figures it was computed with. */
function formulaText(node: ResultNode, { leaves, locale }: Words): string {
  const words = leaves.get(node.key);
  const rule = words === undefined ? '' : text(words.formula, locale);
  if (node.metric === null || node.state !== 'measured') return rule;
  const { numerator, denominator } = node.metric;
  return locale === 'en'
    ? `${rule}: ${numerator} of ${denominator}`
    : `${rule}:${numerator} ÷ ${denominator}`;
}

function indicatorsOf(nodes: readonly ResultNode[], path: string[], words: Words): ScoreIndicator[] {
  return nodes.flatMap((node): ScoreIndicator[] => {
    const here = [...path, text(node.name, words.locale)];
    if (node.type === 'group') return indicatorsOf(node.children, here, words);
    return [
      {
        path: here,
        state: node.state,
        weight: node.weight,
        numerator: node.metric?.numerator ?? null,
        denominator: node.metric?.denominator ?? null,
        formula: formulaText(node, words),
        points: node.points,
        lost: node.points === null ? null : Math.max(0, node.possible - node.points),
        records: node.failing.map((record) => ({
          title: record.label,
          counted: false,
          points: null,
          reason: text(node.name, words.locale),
          reference: record.taskId ?? record.id,
        })),
      },
    ];
  });
}

function toSubject(sheet: SubjectResult, definition: IndicatorSystemDefinition, words: Words): ScoreSubject {
  const band = definition.bands.find(({ key }) => key === sheet.band);
  return {
    rank: sheet.rank,
    tied: sheet.tied,
    name: sheet.name,
    score: sheet.score,
    band: band === undefined ? null : text(band.name, words.locale),
    lost: sheet.score === null ? null : sheet.lost.reduce((sum, { points }) => sum + points, 0),
    taskCount: sheet.taskCount,
    indicators: indicatorsOf(sheet.nodes, [], words),
  };
}

/** The departments' scores as an .xlsx file: ranking, indicators with their formulas, records. */
export async function scoresFile(ctx: ServiceContext, planId: string, locale: ReportLocale) {
  const { plan, asOf, definition, version, result } = await exportScores(ctx, { planId });
  const words = { locale, leaves: new Map(leavesOf(definition.nodes).map((leaf) => [leaf.key, leaf])) };
  const bytes = await scoreWorkbook({
    locale,
    title: locale === 'en' ? `Openness scores ${plan.year}` : `${plan.year}年政务公开量化评估得分`,
    asOf,
    system: { name: text(definition.name, locale), version },
    snapshot: null,
    caveats: [
      locale === 'en'
        ? 'Scores as of the day above; not an announced result.'
        : '得分按上述日期实时计算,不是已公示的评估结果。',
    ],
    subjects: result.subjects.map((sheet) => toSubject(sheet, definition, words)),
  });
  return {
    name:
      locale === 'en' ? `scores-${plan.year}-${asOf}.xlsx` : `${plan.year}年政务公开评估得分(${asOf}).xlsx`,
    bytes,
  };
}
