import { leavesOf, textIn, type IndicatorLeaf } from '@gongkai/domain/indicator';
import type { ResultNode, SubjectResult } from '@gongkai/domain/scoring';
import { scoreWorkbook, type ReportLocale, type ScoreIndicator, type ScoreSubject } from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { exportScores } from '@gongkai/services/export';

type Words = {
  leaves: Map<string, IndicatorLeaf>;
  bands: Map<string, string>;
  /** with whom most are ranked; others say with whom they are */
  mainGroup: string | null;
  locale: ReportLocale;
};

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

const UNITS = { 'zh-CN': '（所属单位）', en: ' (subordinate unit)' } as const;

/** Ranks start anew with each group: who is ranked apart from the departments says so beside its name. */
function nameOf({ name, group }: SubjectResult, { mainGroup, locale }: Words): string {
  if (group === mainGroup || group === null) return name;
  return name + (group === 'unit' ? UNITS[locale] : ` (${group})`);
}

function toSubject(sheet: SubjectResult, words: Words): ScoreSubject {
  return {
    rank: sheet.rank,
    tied: sheet.tied,
    name: nameOf(sheet, words),
    score: sheet.score,
    band: words.bands.get(sheet.band ?? '') ?? null,
    lost: sheet.score === null ? null : sheet.lost.reduce((sum, { points }) => sum + points, 0),
    taskCount: sheet.taskCount,
    indicators: indicatorsOf(sheet.nodes, [], words),
  };
}

/** The departments' scores as an .xlsx file: ranking, indicators with their formulas, records. */
export async function scoresFile(ctx: ServiceContext, planId: string, locale: ReportLocale) {
  const { plan, asOf, systems, result } = await exportScores(ctx, { planId });
  const [main, ...others] = systems;
  const words: Words = {
    locale,
    // A leaf that two systems share says the same in both.
    leaves: new Map(
      systems.flatMap(({ definition }) => leavesOf(definition.nodes)).map((leaf) => [leaf.key, leaf]),
    ),
    bands: new Map(
      systems.flatMap(({ definition }) => definition.bands).map(({ key, name }) => [key, text(name, locale)]),
    ),
    mainGroup: result.subjects[0]?.group ?? null,
  };
  const bytes = await scoreWorkbook({
    locale,
    title: locale === 'en' ? `Openness scores ${plan.year}` : `${plan.year}年政务公开量化评估得分`,
    asOf,
    system: {
      name: [main, ...others].map(({ definition }) => text(definition.name, locale)).join(' / '),
      version: main.version,
    },
    snapshot: null,
    caveats: [
      locale === 'en'
        ? 'Scores as of the day above; not an announced result.'
        : '得分按上述日期实时计算,不是已公示的评估结果。',
    ],
    subjects: result.subjects.map((sheet) => toSubject(sheet, words)),
  });
  return {
    name:
      locale === 'en' ? `scores-${plan.year}-${asOf}.xlsx` : `${plan.year}年政务公开评估得分(${asOf}).xlsx`,
    bytes,
  };
}
