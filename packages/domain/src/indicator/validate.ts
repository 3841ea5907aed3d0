import { allow, refuse, type Decision } from '../common/index.ts';
import { metricByKey } from '../metric/registry.ts';
import { gapsIn } from './gaps.ts';
import { textProblems } from './texts.ts';
import {
  IndicatorSystemDefinition,
  type Band,
  type IndicatorLeaf,
  type IndicatorNode,
  type IndicatorRule,
  type IndicatorSystemInput,
  type ScoredSystem,
} from './definition.ts';

/** The weights of an office's system sum to this: 100.00 points. */
export const FULL_WEIGHT = 10_000;
/** A tree has at most this many levels, leaves included. */
export const MAX_DEPTH = 3;

/** Rules that can go by occurrences listed one by one, without a figure. */
const LISTED = new Set<IndicatorRule['kind']>(['deduction', 'count-points', 'bonus', 'veto']);

export type SystemProblemCode =
  | 'weights-do-not-sum'
  | 'duplicate-key'
  | 'too-deep'
  | 'unknown-metric'
  | 'metric-not-for-subject'
  | 'metric-missing'
  | 'weight-outside-total'
  | 'floor-not-below-target'
  | 'tiers-not-ordered'
  | 'points-above-weight'
  | 'cap-above-weight'
  | 'caps-contradict'
  | 'family-outside-total'
  | 'bands-not-contiguous'
  | 'name-missing'
  | 'formula-missing'
  | 'empty-group'
  | 'no-indicators'
  | 'tiers-missing'
  | 'classified-text'
  | 'text-too-long';

/** What is wrong with a system, where (`key` of the node, null for the system itself), and the figures for a message. */
export type SystemProblem = {
  code: SystemProblemCode;
  key: string | null;
  details?: Record<string, string | number>;
};

/** The leaves of a tree in document order. */
export function leavesOf(nodes: readonly IndicatorNode[]): IndicatorLeaf[] {
  return nodes.flatMap((node) => (node.type === 'leaf' ? [node] : leavesOf(node.children)));
}

/** What the leaves of a tree weigh together, in hundredths. 10000 for every system of an office. */
export function wholeWeightOf(nodes: readonly IndicatorNode[]): number {
  return nodes.reduce((sum, node) => sum + weightOf(node), 0);
}

/** What a whole sheet is out of, in hundredths: what its leaves are taken to, or weigh together. */
export function fullMarksOf({ outOf, nodes }: ScoredSystem): number {
  return outOf ?? wholeWeightOf(nodes);
}

/** Whether a leaf lies outside the 100: a bonus or a veto. */
export function isOutsideTotal(leaf: IndicatorLeaf): boolean {
  return leaf.rule.kind === 'bonus' || leaf.rule.kind === 'veto';
}

/** The weight of a node in hundredths: its own, or the sum of its leaves'. */
export function weightOf(node: IndicatorNode): number {
  return node.type === 'leaf'
    ? node.weight
    : leavesOf(node.children).reduce((sum, leaf) => sum + leaf.weight, 0);
}

/**
 * Everything that is wrong with a system of the right shape; empty when it can be used.
 * `given` names metrics whose figures come with the facts instead of being counted from records; `canList` says that
 * occurrences are listed with the facts, so that leaves may do without a metric. `fullMarks` in hundredths: what the
 * weights must sum to.
 */
export function systemProblems(
  system: IndicatorSystemDefinition,
  given: readonly string[] = [],
  canList = false,
  fullMarks = FULL_WEIGHT,
): SystemProblem[] {
  const leaves = leavesOf(system.nodes);
  const sum = wholeWeightOf(system.nodes);
  const problems: SystemProblem[] = [];
  if (sum !== fullMarks)
    problems.push({ code: 'weights-do-not-sum', key: null, details: { sum, fullMarks } });
  problems.push(
    ...textProblems(system),
    ...gapsIn(system),
    ...duplicateKeys(system.nodes),
    ...tooDeep(system.nodes, 1),
  );
  for (const leaf of leaves)
    problems.push(...metricProblems(leaf, system, given, canList), ...ruleProblems(leaf));
  problems.push(...allNodes(system.nodes).flatMap(capProblems));
  if (!areContiguous(system.bands)) problems.push({ code: 'bands-not-contiguous', key: null });
  return problems;
}

/**
 * Reads a system from data of unknown origin: its shape, then its rules.
 * Refuses `invalid-system` with the first problem's code and place.
 */
export function readSystem(
  input: unknown,
  given: readonly string[] = [],
): Decision<IndicatorSystemDefinition, 'invalid-system'> {
  const parsed = IndicatorSystemDefinition.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse('invalid-system', { code: 'wrong-shape', path: issue?.path.join('.') ?? '' });
  }
  const [problem] = systemProblems(parsed.data, given);
  if (problem === undefined) return allow(parsed.data);
  return refuse('invalid-system', { code: problem.code, path: problem.key ?? '', ...problem.details });
}

/** Fills in a system's defaults. Throws when the constant itself is wrong: used for systems that ship with the code. */
export function defineSystem(input: IndicatorSystemInput): IndicatorSystemDefinition {
  const decision = readSystem(input);
  if (!decision.ok) throw new TypeError(`${decision.refusal}: ${JSON.stringify(decision.details)}`);
  return decision.value;
}

function allNodes(nodes: readonly IndicatorNode[]): IndicatorNode[] {
  return nodes.flatMap((node) => (node.type === 'leaf' ? [node] : [node, ...allNodes(node.children)]));
}

function duplicateKeys(nodes: readonly IndicatorNode[]): SystemProblem[] {
  const keys = allNodes(nodes).map((node) => node.key);
  const repeated = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
  return [...repeated].map((key) => ({ code: 'duplicate-key', key }));
}

function tooDeep(nodes: readonly IndicatorNode[], level: number): SystemProblem[] {
  return nodes.flatMap((node): SystemProblem[] => {
    if (level > MAX_DEPTH) return [{ code: 'too-deep', key: node.key }];
    return node.type === 'group' ? tooDeep(node.children, level + 1) : [];
  });
}

function metricProblems(
  leaf: IndicatorLeaf,
  system: IndicatorSystemDefinition,
  given: readonly string[],
  canList: boolean,
): SystemProblem[] {
  if (leaf.metric === null) {
    return leaf.rule.kind === 'reviewer' || (canList && LISTED.has(leaf.rule.kind))
      ? []
      : [{ code: 'metric-missing', key: leaf.key }];
  }
  if (given.includes(leaf.metric)) return [];
  const metric = metricByKey(leaf.metric);
  const details = { metric: leaf.metric };
  if (metric === null) return [{ code: 'unknown-metric', key: leaf.key, details }];
  return metric.subjects.includes(system.subjectKind)
    ? []
    : [{ code: 'metric-not-for-subject', key: leaf.key, details }];
}

function capProblems(node: IndicatorNode): SystemProblem[] {
  const { key } = node;
  const weight = weightOf(node);
  const lossCap = node.lossCap ?? null;
  const cap = node.type === 'group' ? (node.cap ?? null) : null;
  // In a group of bonuses alone the limits have no weight to be measured against.
  if (weight === 0) return [];
  if (cap !== null && cap > weight) return [{ code: 'cap-above-weight', key, details: { cap, weight } }];
  if (lossCap !== null && lossCap > weight)
    return [{ code: 'cap-above-weight', key, details: { cap: lossCap, weight } }];
  return cap !== null && lossCap !== null && weight - lossCap > cap
    ? [{ code: 'caps-contradict', key, details: { cap, lossCap, weight } }]
    : [];
}

function ruleProblems(leaf: IndicatorLeaf): SystemProblem[] {
  const { rule, weight, key } = leaf;
  const problems: SystemProblem[] = [];
  if (isOutsideTotal(leaf) && leaf.family !== null) problems.push({ code: 'family-outside-total', key });
  if (isOutsideTotal(leaf) && weight !== 0) problems.push({ code: 'weight-outside-total', key });
  if (rule.kind === 'ratio' && rule.floor >= rule.target)
    problems.push({ code: 'floor-not-below-target', key });
  if (rule.kind === 'have-lack' && rule.have > weight) problems.push({ code: 'points-above-weight', key });
  if (rule.kind === 'tiered') {
    // Fewer failing records must not be worth less, and a higher figure must not be worth less.
    const sign = rule.over === 'failing' ? -1 : 1;
    const isOrdered = rule.tiers.every((tier, at) => {
      const before = rule.tiers[at - 1];
      return before === undefined || (tier.from > before.from && (tier.points - before.points) * sign >= 0);
    });
    // Below the first tier there are no points: with failing records that would punish having none.
    const coversZero = rule.over !== 'failing' || rule.tiers[0]?.from === 0;
    if (rule.tiers.length > 0 && (!isOrdered || !coversZero))
      problems.push({ code: 'tiers-not-ordered', key });
    if (rule.tiers.some((tier) => tier.points > weight)) problems.push({ code: 'points-above-weight', key });
  }
  return problems;
}

function areContiguous(bands: readonly Band[]): boolean {
  const ordered = bands.toSorted((a, b) => a.from - b.from);
  return (
    new Set(bands.map((band) => band.key)).size === bands.length &&
    ordered[0]?.from === 0 &&
    ordered.every((band, at) => {
      const next = ordered[at + 1];
      return next === undefined ? band.to === null : band.to === next.from && band.from < next.from;
    })
  );
}
