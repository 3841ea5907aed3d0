import type { IndicatorNode } from '../indicator/definition.ts';
import { isOutsideTotal, weightOf } from '../indicator/validate.ts';
import { apportion } from './apportion.ts';
import type { ComposedLeaf, Composition } from './compose.ts';
import { ZERO, floor, roundHalfUp, sum, toText, type Rational } from './rational.ts';
import type { FormulaFigures, ResultNode } from './result.ts';

/** A node with its exact figures, before anything is rounded. */
type ExactNode = {
  node: IndicatorNode;
  leaf: ComposedLeaf | null;
  points: Rational | null;
  possible: Rational;
  children: ExactNode[];
};

/** The shown score sheet of one subject, and what a veto's cut is shown as. */
export type ScoreSheet = { nodes: ResultNode[]; cut: number };

/**
 * Rounds a composed score for showing: the top nodes and the veto's cut add up to `total` (hundredths), the children
 * of each node to their parent, and each figure lies less than one hundredth from its exact value.
 */
export function scoreSheet(
  nodes: readonly IndicatorNode[],
  composition: Composition,
  total: number,
  cut: Rational,
): ScoreSheet {
  const exact = nodes.map((node) => exactNode(node, composition));
  const live = exact.flatMap((entry) => entry.points ?? []);
  const shown = live.length === 0 ? [0] : apportion([...live, cut], total);
  const possible = roundHalfUp(sum(exact.map((entry) => entry.possible)));
  return { nodes: showAll(exact, shown, possible), cut: shown[live.length] ?? 0 };
}

function exactNode(node: IndicatorNode, composition: Composition): ExactNode {
  if (node.type === 'leaf') {
    const leaf = composition.leaves.get(node.key) ?? null;
    return { node, leaf, points: leaf?.points ?? null, possible: leaf?.possible ?? ZERO, children: [] };
  }
  const children = node.children.map((child) => exactNode(child, composition));
  const points = children.flatMap((child) => child.points ?? []);
  return {
    node,
    leaf: null,
    points: points.length === 0 ? null : sum(points),
    possible: sum(children.map((child) => child.possible)),
    children,
  };
}

/** `points` are the shown points of those entries that have any, in order; `possible` is to be divided among all. */
function showAll(entries: readonly ExactNode[], points: readonly number[], possible: number): ResultNode[] {
  let next = 0;
  const shown = entries.map((entry) => (entry.points === null ? null : (points[next++] ?? 0)));
  // Where points were rounded up to the full mark, the mark is rounded up first: no row shows 10.01 of 10.00.
  const full = entries.map((entry, at) => (shown[at] ?? 0) > floor(entry.possible));
  const marks = apportion(
    entries.map((entry) => entry.possible),
    possible,
    full,
  );
  return entries.map((entry, at) => showNode(entry, shown[at] ?? null, marks[at] ?? 0));
}

function showNode(entry: ExactNode, points: number | null, possible: number): ResultNode {
  const { node, leaf } = entry;
  const live = entry.children.flatMap((child) => child.points ?? []);
  const children = showAll(
    entry.children,
    points === null ? [] : apportion(live, leaf ? 0 : points),
    leaf ? 0 : possible,
  );
  return {
    type: node.type,
    key: node.key,
    name: node.name,
    weight: weightOf(node),
    applicableWeight: leaf
      ? ownWeight(leaf)
      : children.reduce((all, child) => all + child.applicableWeight, 0),
    possible,
    points,
    state: leaf?.state ?? groupState(children),
    metric: leaf?.metric ? metricFigures(leaf.metric) : null,
    formula: leaf ? formulaOf(leaf) : null,
    failing: leaf?.failing ?? [],
    failingCount: leaf?.failingCount ?? 0,
    ...(leaf ? extrasOf(leaf) : {}),
    children,
  };
}

/** What only some leaves have; left out where there is none. */
function extrasOf({ note, occurrences, elsewhere, elsewhereMore }: ComposedLeaf) {
  return {
    ...(note === '' ? {} : { note }),
    ...(occurrences.length === 0
      ? {}
      : {
          occurrences: occurrences.map(({ points, count, reason, record }) => ({
            points,
            count,
            reason,
            record,
          })),
        }),
    ...(elsewhere.length === 0 ? {} : { countedElsewhere: elsewhere }),
    ...(elsewhereMore.length === 0 ? {} : { countedElsewhereMore: elsewhereMore }),
  };
}

function ownWeight({ leaf, state }: ComposedLeaf): number {
  return state === 'not-applicable' || isOutsideTotal(leaf) ? 0 : leaf.weight;
}

function groupState(children: readonly ResultNode[]): ResultNode['state'] {
  const states = new Set(children.map((child) => child.state));
  const [only] = states;
  return states.size === 1 && only !== undefined ? only : 'measured';
}

function metricFigures({
  key,
  numerator,
  denominator,
}: {
  key: string;
  numerator: number;
  denominator: number;
}) {
  return { key, numerator, denominator };
}

function formulaOf(leaf: ComposedLeaf): FormulaFigures {
  const exact = {
    weight: leaf.leaf.weight,
    raw: roundHalfUp(leaf.raw),
    rawExact: toText(leaf.raw),
    possibleExact: toText(leaf.possible),
    pointsExact: leaf.points === null ? null : toText(leaf.points),
    ...(leaf.limited === null
      ? {}
      : { limitedBy: leaf.limited.by, limitedExact: toText(leaf.limited.change) }),
  };
  return { rule: leaf.leaf.rule.kind, figures: { ...leaf.figures, ...exact } };
}
