import type { ReportLocale } from '../workbook/words.ts';

/**
 * The evaluation (考核) and the result of it that a document tells of. `draft`: what verification has decided so far,
 * not announced. `number` counts results (announced, after each appeal, final), `revision` corrections of the whole
 * evaluation; days are ISO dates.
 */
export type ReportedEvaluation = {
  title: string;
  stage: 'draft' | 'announced' | 'appeal' | 'final';
  number: number;
  revision: number;
  announcedOn: string | null;
  finalOn: string | null;
  /** over frozen facts, decisions and result; null for a draft */
  sha256: string | null;
};

const STAGES = {
  'zh-CN': { draft: '内部征求意见稿', announced: '公示', appeal: '申诉处理后', final: '定稿' },
  en: {
    draft: 'internal draft for comment',
    announced: 'announced',
    appeal: 'after appeals',
    final: 'final',
  },
} as const;

/** Which result it is, short enough for a file's name: `公示第1次结果`, `final-3-revision-1`. */
export function resultName(evaluation: ReportedEvaluation, locale: ReportLocale): string {
  const { stage, number, revision } = evaluation;
  const stageText = STAGES[locale][stage];
  if (locale === 'en') {
    const parts = [stageText, ...(stage === 'draft' ? [] : [String(number)])];
    return [...parts, ...(revision > 0 ? ['revision', String(revision)] : [])].join('-').replaceAll(' ', '-');
  }
  const result = stage === 'draft' ? stageText : `${stageText}第${number}次结果`;
  return revision > 0 ? `${result}，第${revision}次修订` : result;
}

/** One sentence: which result, of which days, and how it can be checked; of a draft, that it is none. */
export function basisText(evaluation: ReportedEvaluation, locale: ReportLocale): string {
  const { title, stage, announcedOn, finalOn, sha256 } = evaluation;
  const name = resultName(evaluation, locale);
  if (locale === 'en') {
    if (stage === 'draft')
      return `An internal draft of “${title}” for comment, from what verification has decided so far; not announced and no result of an evaluation.`;
    const days = [
      ...(announcedOn === null ? [] : [`announced ${announcedOn}`]),
      ...(finalOn === null ? [] : [`final since ${finalOn}`]),
    ];
    return `Made from “${title}”, result ${name} (${days.join(', ')}); facts and scores are frozen, checksum ${sha256 ?? '—'}.`;
  }
  if (stage === 'draft')
    return `本稿为“${title}”内部征求意见稿，按核查中已作出的认定计算，未经公示，不作为考核结论。`;
  const days = [
    ...(announcedOn === null ? [] : [`${announcedOn} 公示`]),
    ...(finalOn === null ? [] : [`${finalOn} 定稿`]),
  ];
  return `依据“${title}”${name}（${days.join('，')}），事实和得分已固化，校验码 ${sha256 ?? '—'}。`;
}
