import { fromText, roundHalfUp, subtract, toText, type Rational } from './rational.ts';
import type { ResultNode } from './result.ts';

/**
 * One step of a calculation as data: what is done (`code`), with which figures, and what comes out. Points and
 * weights are hundredths, rates hundredths of a per cent; a string is an exact fraction `n/d`.
 */
export type ExplainStep = {
  code: string;
  operands: Record<string, number | string | null>;
  result: number | string | null;
};

const SHARED = new Set([
  'numerator',
  'denominator',
  'rate',
  'raw',
  'rawExact',
  'possibleExact',
  'pointsExact',
  'limitedBy',
  'limitedExact',
  'countedElsewhere',
  'occurrences',
  'occurrencePoints',
  'ruled',
]);

/**
 * How a row of the score sheet came about, step by step: `counted-elsewhere` (records that lose their points in another
 * leaf), `rate` (numerator ÷ denominator), `rule-<kind>` (points of the own weight), `occurrences` (listed one by one),
 * `compose` (scaled to what the leaf can bring), `limit` (a group's limit), or `sum` for a group. The screen puts it in
 * words.
 */
export function explain(node: ResultNode): ExplainStep[] {
  if (node.type === 'group') {
    const parts = node.children.map((child) => [child.key, child.points] as const);
    return [{ code: 'sum', operands: Object.fromEntries(parts), result: node.points }];
  }
  if (node.formula === null) return [];
  if (node.state === 'not-applicable') {
    return [{ code: 'not-applicable', operands: { weight: node.weight }, result: node.points }];
  }
  return [
    ...elsewhereStep(node),
    ...rateStep(node),
    ...ruleStep(node),
    ...occurrenceStep(node),
    ...composeStep(node),
    ...limitStep(node),
  ];
}

function rateStep({ metric, formula, state }: ResultNode): ExplainStep[] {
  if (state !== 'measured' || metric === null || metric.denominator === 0) return [];
  const { numerator, denominator } = metric;
  return [{ code: 'rate', operands: { numerator, denominator }, result: formula?.figures['rate'] ?? null }];
}

function elsewhereStep({ countedElsewhere = [], countedElsewhereMore = [] }: ResultNode): ExplainStep[] {
  const all = countedElsewhereMore.reduce((sum, { count }) => sum + count, countedElsewhere.length);
  return all === 0 ? [] : [{ code: 'counted-elsewhere', operands: {}, result: all }];
}

/** Within the 100 only: a bonus counts its occurrences together with its records, under one cap. */
function occurrenceStep({ formula, weight }: ResultNode): ExplainStep[] {
  const figures = formula?.figures ?? {};
  const { ruled, occurrences, occurrencePoints } = figures;
  if (weight === 0 || typeof occurrencePoints !== 'number') return [];
  const operands = { ruled: ruled ?? null, occurrences: occurrences ?? null, occurrencePoints };
  return [{ code: 'occurrences', operands, result: figures['raw'] ?? null }];
}

function ruleStep({ formula, state, points }: ResultNode): ExplainStep[] {
  if (formula === null) return [];
  if (state === 'not-done') return [{ code: 'not-done', operands: {}, result: 0 }];
  const own = Object.entries(formula.figures).filter(([name]) => !SHARED.has(name));
  const code = state === 'explained' ? 'explained' : `rule-${formula.rule}`;
  const rate = formula.figures['rate'];
  const operands = { ...(rate === undefined ? {} : { rate }), ...Object.fromEntries(own) };
  const result =
    formula.rule === 'bonus' ? points : (formula.figures['ruled'] ?? formula.figures['raw'] ?? null);
  return [{ code, operands, result }];
}

/** What composition alone made of the points; null where there are none. */
function composedOf({ formula }: ResultNode): Rational | null {
  const { pointsExact, limitedExact } = formula?.figures ?? {};
  if (typeof pointsExact !== 'string') return null;
  const points = fromText(pointsExact);
  return typeof limitedExact === 'string' ? subtract(points, fromText(limitedExact)) : points;
}

/** Only where composition changed something: the weight of what does not apply went elsewhere. */
function composeStep(node: ResultNode): ExplainStep[] {
  const { formula, weight, points, possible } = node;
  const composed = composedOf(node);
  if (formula === null || weight === 0 || composed === null) return [];
  if (toText(composed) === formula.figures['rawExact']) return [];
  const isLimited = formula.figures['limitedExact'] !== undefined;
  const operands = {
    raw: formula.figures['rawExact'] ?? null,
    weight,
    possible,
    possibleExact: formula.figures['possibleExact'] ?? null,
  };
  return [{ code: 'compose', operands, result: isLimited ? roundHalfUp(composed) : points }];
}

/** Only where a group's limit took something off the leaf or gave it back. */
function limitStep({ formula, points }: ResultNode): ExplainStep[] {
  const { limitedBy, limitedExact } = formula?.figures ?? {};
  if (typeof limitedBy !== 'string' || typeof limitedExact !== 'string') return [];
  const change = roundHalfUp(fromText(limitedExact));
  return [
    { code: 'limit', operands: { group: limitedBy, change, changeExact: limitedExact }, result: points },
  ];
}
