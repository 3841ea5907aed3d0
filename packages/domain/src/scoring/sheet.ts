import type { IndicatorNode } from '../indicator/definition.ts';
import { isOutsideTotal, weightOf } from '../indicator/validate.ts';
import type { EvaluationFacts } from '../metric/facts.ts';
import type { ComposedLeaf, Composition } from './compose.ts';
import { ZERO, roundHalfUp, sum, toText, type Rational } from './rational.ts';
import type { FormulaFigures, ResultNode } from './result.ts';
import { roundColumns } from './round-columns.ts';
import { roundRows, type ShownRow } from './round-rows.ts';

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
 * of each node to their parent, and each figure lies less than one hundredth from its exact value; so does what each
 * row lost, and a row that lost nothing shows no loss. `rounding` is what the facts say: how it was done when they were
 * frozen.
 */
export function scoreSheet(
  nodes: readonly IndicatorNode[],
  composition: Composition,
  total: number,
  cut: Rational,
  rounding: EvaluationFacts['rounding'],
): ScoreSheet {
  const round = rounding === 'rows' ? roundTogether : roundColumns;
  const exact = nodes.map((node) => exactNode(node, composition));
  const possible = roundHalfUp(sum(exact.map((entry) => entry.possible)));
  if (exact.every((entry) => entry.points === null))
    return { nodes: exact.map((entry) => showNode(entry, round, { points: 0, possible: 0 })), cut: 0 };
  const rows = [...exact, { points: cut, possible: ZERO }];
  const shown = round(rows, { points: total, possible });
  return {
    nodes: exact.map((entry, at) => showNode(entry, round, shown[at])),
    cut: shown.at(-1)?.points ?? 0,
  };
}

type Row = Pick<ExactNode, 'points' | 'possible'>;
type Round = (rows: readonly Row[], total: ShownRow) => ShownRow[];

/** What has no points has none to lose either. */
function roundTogether(rows: readonly Row[], total: ShownRow): ShownRow[] {
  return roundRows(
    rows.map(({ points, possible }) => ({ points: points ?? ZERO, possible })),
    total,
  );
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

function showNode(entry: ExactNode, round: Round, shown: ShownRow = { points: 0, possible: 0 }): ResultNode {
  const { node, leaf } = entry;
  const rows = leaf ? [] : round(entry.children, shown);
  const children = entry.children.map((child, at) => showNode(child, round, rows[at]));
  return {
    type: node.type,
    key: node.key,
    name: node.name,
    weight: weightOf(node),
    applicableWeight: leaf
      ? ownWeight(leaf)
      : children.reduce((all, child) => all + child.applicableWeight, 0),
    possible: shown.possible,
    points: entry.points === null ? null : shown.points,
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
