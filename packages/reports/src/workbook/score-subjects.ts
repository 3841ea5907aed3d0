import {
  leavesOf,
  textIn,
  type IndicatorLeaf,
  type IndicatorSystemDefinition,
  type LocalText,
} from '@gongkai/domain/indicator';
import { metricByKey, type RecordRef } from '@gongkai/domain/metric';
import type { EvaluationResult, ResultNode, SubjectResult } from '@gongkai/domain/scoring';
import type { ScoreNode, ScoreRecord, ScoreSubject } from './score-input.ts';
import type { ReportLocale } from './words.ts';

/** As many records as a cell can be read with; the sheet of records has them all. */
const NAMED = 8;

type Words = {
  leaves: ReadonlyMap<string, IndicatorLeaf>;
  bands: ReadonlyMap<string, string>;
  /** the like that the first system evaluates; others are told by their names */
  mainGroup: string | null;
  locale: ReportLocale;
};

const UNITS = { 'zh-CN': '（所属单位）', en: ' (subordinate unit)' } as const;

const GROUPS = {
  'zh-CN': { office: '办公室', division: '处室', unit: '所属单位' },
  en: { office: 'Office', division: 'Departments', unit: 'Subordinate units' },
} as const;

/** The name of those who are ranked together: a kind of department, or a group as the office calls it. */
export function groupText(group: string, locale: ReportLocale): string {
  const names: Readonly<Record<string, string>> = GROUPS[locale];
  return names[group] ?? group;
}

/** Subjects of another ranking are told by their kind. */
export function subjectName(
  { name, group }: Pick<SubjectResult, 'name' | 'group'>,
  mainGroup: string | null,
  locale: ReportLocale,
): string {
  if (group === mainGroup || group === null) return name;
  return name + (group === 'unit' ? UNITS[locale] : ` (${group})`);
}

/** A text in the document's language. */
export function textFor(value: LocalText, locale: ReportLocale): string {
  return textIn(value, locale === 'en' ? 'en' : 'zh');
}

function points(value: number): string {
  return (value / 100).toFixed(2);
}

/** A record without what could name a person: of a liaison officer's entry only its number is told. */
export function recordTitle(record: RecordRef, metric: string | null): string {
  if (metric?.startsWith('ledger.liaison-officer.') !== true) return record.label;
  return /^#\d+/.exec(record.label)?.[0] ?? '#';
}

function toRecord(record: RecordRef, metric: string | null): ScoreRecord {
  return { title: recordTitle(record, metric), reference: record.taskId ?? record.id };
}

function reasonOf(records: readonly ScoreRecord[], failing: number, zh: boolean): string {
  if (records.length === 0) return '';
  const named = records.slice(0, NAMED).map(({ title }) => title);
  const rest = failing - named.length;
  const more = rest <= 0 ? [] : [zh ? `等共 ${failing} 条` : `${failing} records in all`];
  return [...named, ...more].join(zh ? '；' : '; ');
}

/** The rule in words with its figures, and how composition scaled it where it did. */
function formulaText(node: ResultNode, { leaves, locale }: Words): string {
  const zh = locale === 'zh-CN';
  const leaf = leaves.get(node.key);
  const rule = leaf === undefined ? '' : textFor(leaf.formula, locale);
  if (node.points === null || node.state !== 'measured') return rule;
  const parts = [rule];
  if (node.metric !== null) parts.push(`${node.metric.numerator} ÷ ${node.metric.denominator}`);
  const raw = node.formula?.figures['raw'];
  if (typeof raw === 'number' && node.weight > 0 && node.possible !== node.weight)
    parts.push(
      zh
        ? `${points(raw)}/${points(node.weight)} 折算为 ${points(node.points)}/${points(node.possible)}`
        : `${points(raw)} of ${points(node.weight)} scaled to ${points(node.points)} of ${points(node.possible)}`,
    );
  return parts.filter((part) => part !== '').join(zh ? '；' : '; ');
}

function lostIn(nodes: readonly ScoreNode[]): number {
  return nodes.reduce((all, { lost }) => all + (lost ?? 0), 0);
}

/** A bonus loses nothing; a group loses what stands below it. */
function lostOf(node: ResultNode, children: readonly ScoreNode[]): number | null {
  if (node.points === null) return null;
  return children.length > 0 ? lostIn(children) : Math.max(0, node.possible - node.points);
}

function toNode(node: ResultNode, words: Words): ScoreNode {
  const children = node.children.map((child) => toNode(child, words));
  const metric = node.metric?.key ?? null;
  const records = node.failing.map((record) => toRecord(record, metric));
  const isLeaf = node.type === 'leaf';
  const name = metric === null ? null : metricByKey(metric)?.name;
  return {
    key: node.key,
    name: textFor(node.name, words.locale),
    state: node.state,
    weight: node.weight,
    possible: node.possible,
    points: node.points,
    lost: lostOf(node, children),
    metric: name == null ? metric : textFor(name, words.locale),
    numerator: node.metric?.numerator ?? null,
    denominator: node.metric?.denominator ?? null,
    formula: isLeaf ? formulaText(node, words) : '',
    reason: reasonOf(records, node.failingCount, words.locale === 'zh-CN'),
    records,
    failing: node.failingCount,
    children,
  };
}

function toSubject(sheet: SubjectResult, words: Words): ScoreSubject {
  const nodes = sheet.nodes.map((node) => toNode(node, words));
  const veto = words.locale === 'zh-CN' ? '一票否决扣减：' : 'Cut by veto: ';
  return {
    rank: sheet.rank,
    tied: sheet.tied,
    name: subjectName(sheet, words.mainGroup, words.locale),
    group: sheet.group === null ? null : groupText(sheet.group, words.locale),
    score: sheet.score,
    band: words.bands.get(sheet.band ?? '') ?? null,
    lost: sheet.score === null ? null : lostIn(nodes),
    taskCount: sheet.taskCount,
    small: sheet.small,
    adjustments: sheet.adjustments.map(({ key, points: own }) => {
      const leaf = words.leaves.get(key);
      return { name: `${veto}${leaf === undefined ? key : textFor(leaf.name, words.locale)}`, points: own };
    }),
    nodes,
  };
}

/** The subjects of a result as documents show them, in its order, with the words of its systems in one language. */
export function scoreSubjects(
  result: EvaluationResult,
  definitions: readonly IndicatorSystemDefinition[],
  locale: ReportLocale,
): ScoreSubject[] {
  const words: Words = {
    // A leaf that two systems share says the same in both.
    leaves: new Map(definitions.flatMap(({ nodes }) => leavesOf(nodes)).map((leaf) => [leaf.key, leaf])),
    bands: new Map(
      definitions.flatMap(({ bands }) => bands).map(({ key, name }) => [key, textFor(name, locale)]),
    ),
    mainGroup: result.subjects[0]?.group ?? null,
    locale,
  };
  return result.subjects.map((sheet) => toSubject(sheet, words));
}

const COMPOSITIONS = {
  'zh-CN': {
    drop: '不适用指标不计入分母，按适用分值折算',
    spread: '不适用指标的分值在同组指标间分摊',
    full: '不适用指标按满分计',
  },
  en: {
    drop: 'what does not apply leaves the denominator',
    spread: 'the weight of what does not apply is spread within its group',
    full: 'what does not apply counts in full',
  },
} as const;

/** What a system does with what does not apply, in words. */
export function compositionText(
  composition: IndicatorSystemDefinition['composition'],
  locale: ReportLocale,
): string {
  return COMPOSITIONS[locale][composition];
}
