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
  'counted',
  'adjusted',
  'adjustedReason',
  'final',
  'finalShare',
  'self',
  'selfShare',
  'third-party',
  'third-partyShare',
]);

/**
 * How a row of the score sheet came about, step by step: `counted-elsewhere` (records that lose their points in another
 * leaf), `rate` (numerator ÷ denominator), `rule-<kind>` (points of the own weight), `occurrences` (listed one by one),
 * `adjusted` (by verification), `weighed` (against what other sources gave), `compose` (scaled to what the leaf can bring), `limit` (a group's limit), or `sum` for a group. The screen puts it in
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
    ...adjustedStep(node),
    ...weighedStep(node),
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
  return [{ code: 'occurrences', operands, result: countedOf(figures) }];
}

type Figures = NonNullable<ResultNode['formula']>['figures'];

function rounded(figure: Figures[string] | undefined): number | null {
  return typeof figure === 'string' ? roundHalfUp(fromText(figure)) : (figure ?? null);
}

/** What the rule and its occurrences gave, before people changed or weighed it. */
function countedOf(figures: Figures): number | null {
  return rounded(figures['counted'] ?? figures['final'] ?? figures['raw']);
}

function adjustedStep({ formula }: ResultNode): ExplainStep[] {
  const { counted, adjusted, adjustedReason = null } = formula?.figures ?? {};
  if (typeof adjusted !== 'number') return [];
  const operands = { counted: rounded(counted), reason: adjustedReason };
  return [{ code: 'adjusted', operands, result: adjusted }];
}

function weighedStep({ formula }: ResultNode): ExplainStep[] {
  const figures = formula?.figures ?? {};
  if (typeof figures['finalShare'] !== 'number') return [];
  const shares = ['finalShare', 'self', 'selfShare', 'third-party', 'third-partyShare'] as const;
  const operands = {
    final: rounded(figures['final']),
    ...Object.fromEntries(shares.map((name) => [name, figures[name] ?? null])),
  };
  return [{ code: 'weighed', operands, result: rounded(figures['raw']) }];
}

/** Where there was nothing to measure and people gave the points, no rule gave any. */
function isGiven({ formula, metric }: ResultNode): boolean {
  const { adjusted, finalShare } = formula?.figures ?? {};
  const isEmpty = metric === null || metric.denominator === 0;
  return (adjusted !== undefined || finalShare !== undefined) && isEmpty && formula?.rule !== 'reviewer';
}

function ruleStep(node: ResultNode): ExplainStep[] {
  const { formula, state, points } = node;
  if (formula === null || isGiven(node)) return [];
  if (state === 'not-done') return [{ code: 'not-done', operands: {}, result: 0 }];
  const own = Object.entries(formula.figures).filter(([name]) => !SHARED.has(name));
  const code = state === 'explained' ? 'explained' : `rule-${formula.rule}`;
  const rate = formula.figures['rate'];
  const operands = { ...(rate === undefined ? {} : { rate }), ...Object.fromEntries(own) };
  const result = formula.rule === 'bonus' ? points : (formula.figures['ruled'] ?? countedOf(formula.figures));
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
