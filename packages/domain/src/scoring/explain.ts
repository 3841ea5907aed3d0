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
]);

/**
 * How a row of the score sheet came about, step by step: `rate` (numerator ÷ denominator), `rule-<kind>` (points of
 * the own weight), `compose` (scaled to what the leaf can bring), or `sum` for a group. The screen puts it in words.
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
  return [...rateStep(node), ...ruleStep(node), ...composeStep(node)];
}

function rateStep({ metric, formula, state }: ResultNode): ExplainStep[] {
  if (state !== 'measured' || metric === null || metric.denominator === 0) return [];
  const { numerator, denominator } = metric;
  return [{ code: 'rate', operands: { numerator, denominator }, result: formula?.figures['rate'] ?? null }];
}

function ruleStep({ formula, state, points }: ResultNode): ExplainStep[] {
  if (formula === null) return [];
  if (state === 'not-done') return [{ code: 'not-done', operands: {}, result: 0 }];
  const own = Object.entries(formula.figures).filter(([name]) => !SHARED.has(name));
  const code = state === 'explained' ? 'explained' : `rule-${formula.rule}`;
  const rate = formula.figures['rate'];
  const operands = { ...(rate === undefined ? {} : { rate }), ...Object.fromEntries(own) };
  const result = formula.rule === 'bonus' ? points : (formula.figures['raw'] ?? null);
  return [{ code, operands, result }];
}

/** Only where composition changed something: the weight of what does not apply went elsewhere. */
function composeStep({ formula, weight, points, possible }: ResultNode): ExplainStep[] {
  if (formula === null || weight === 0 || formula.figures['pointsExact'] === formula.figures['rawExact'])
    return [];
  const operands = {
    raw: formula.figures['rawExact'] ?? null,
    weight,
    possible,
    possibleExact: formula.figures['possibleExact'] ?? null,
  };
  return [{ code: 'compose', operands, result: points }];
}
