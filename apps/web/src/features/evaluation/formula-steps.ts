import type { ExplainStep, ResultNode } from '@gongkai/domain/scoring';

/** The sum, weight or rate put into words: its message and the figures in it, formatted. */
export type FormulaLine = { key: string; values: Record<string, string | number> };

/** Points in hundredths as printed: 1667 → `16.67`. */
function points(value: number | string | null | undefined): string {
  return typeof value === 'number' ? (value / 100).toFixed(2) : '—';
}

/** A rate in hundredths of a per cent as printed: 8333 → `83.33%`. */
function rate(value: number | string | null | undefined): string {
  return typeof value === 'number' ? `${(value / 100).toFixed(2)}%` : '—';
}

/**
 * The steps of a leaf's calculation with their figures put in: one message key (`step.<key>`) and its values a
 * step. Points have two decimals, rates are percentages; a step of an unknown kind shows its result alone.
 * `groupName` names the group whose limit took something off.
 */
export function formulaLines(
  steps: readonly ExplainStep[],
  leaf: ResultNode,
  groupName: (key: string) => string | null = () => null,
): FormulaLine[] {
  return steps.map((step) => lineOf(step, leaf, groupName));
}

/** The names of all groups of a sheet by their keys. */
export function groupNames(nodes: readonly ResultNode[]): Map<string, ResultNode['name']> {
  return new Map(
    nodes.flatMap((node) =>
      node.type === 'group' ? [[node.key, node.name] as const, ...groupNames(node.children)] : [],
    ),
  );
}

function lineOf(
  { code, operands, result }: ExplainStep,
  leaf: ResultNode,
  groupName: (key: string) => string | null,
): FormulaLine {
  const own = { result: points(result), weight: points(operands['weight']), rate: rate(operands['rate']) };
  const count = leaf.metric?.numerator ?? 0;
  switch (code) {
    case 'rate':
      return {
        key: 'rate',
        values: {
          numerator: String(operands['numerator']),
          denominator: String(operands['denominator']),
          result: rate(result),
        },
      };
    case 'rule-ratio':
      return ratioLine(operands, own);
    case 'rule-proportional':
      return { key: 'proportional', values: own };
    case 'rule-deduction':
      // Without a figure a list of losses begins with the full mark.
      if (operands['perRecord'] === undefined) return { key: 'begins', values: own };
      return {
        key: 'deduction',
        values: {
          ...own,
          perRecord: points(operands['perRecord']),
          failing: Number(operands['failing'] ?? 0),
        },
      };
    case 'rule-reviewer':
      return typeof operands['reason'] === 'string' && operands['reason'] !== ''
        ? { key: 'reviewer', values: { ...own, reason: operands['reason'] } }
        : { key: 'other', values: own };
    case 'rule-tiered':
      return tieredLine(operands, own, leaf);
    case 'rule-have-lack':
      return { key: count > 0 ? 'have' : 'lack', values: own };
    case 'rule-count-points':
      return { key: 'countPoints', values: { ...own, perRecord: points(operands['perRecord']), count } };
    case 'rule-bonus':
      return bonusLine(operands, own, count);
    case 'compose':
      return {
        key: 'compose',
        values: { ...own, raw: points(leaf.formula?.figures['raw']), possible: points(operands['possible']) },
      };
    case 'explained':
      return { key: 'explained', values: { ...own, worth: Number(operands['explainedWorth'] ?? 0) } };
    case 'counted-elsewhere':
      return { key: 'countedElsewhere', values: { count: Number(result ?? 0) } };
    case 'occurrences':
      return {
        key: 'occurrences',
        values: { ...own, ruled: points(operands['ruled']), change: points(operands['occurrencePoints']) },
      };
    case 'limit':
      return {
        key: 'limit',
        values: {
          ...own,
          change: points(operands['change']),
          group: groupName(String(operands['group'])) ?? 'none',
        },
      };
    case 'adjusted':
      return {
        key: 'adjusted',
        values: { ...own, counted: points(operands['counted']), reason: String(operands['reason'] ?? '') },
      };
    case 'weighed':
      return weighedLine(operands, own);
    case 'not-applicable':
    case 'not-done':
      return { key: code, values: own };
    default:
      return { key: 'other', values: own };
  }
}

type Operands = ExplainStep['operands'];
type Own = { result: string; weight: string; rate: string };

/** Linear between floor and target; where these are 0 and 100 % they say nothing and are left out. */
function ratioLine(operands: Operands, own: Own): FormulaLine {
  if (operands['floor'] === 0 && operands['target'] === 10_000) return { key: 'ratio', values: own };
  return {
    key: 'ratioBetween',
    values: { ...own, floor: rate(operands['floor']), target: rate(operands['target']) },
  };
}

function tieredLine(operands: Operands, own: Own, leaf: ResultNode): FormulaLine {
  const over = operands['over'];
  const isRate = over === 'rate';
  const value = isRate ? own.rate : over === 'failing' ? leaf.failingCount : (leaf.metric?.numerator ?? 0);
  const from = isRate ? rate(operands['tierFrom']) : Number(operands['tierFrom'] ?? 0);
  return { key: 'tiered', values: { ...own, value, from } };
}

/** What verification, self-assessment and third party gave, each by its share; a source without a figure has none. */
function weighedLine(operands: Operands, own: Own): FormulaLine {
  const share = (name: string) => Number(operands[`${name}Share`] ?? 0);
  const part = (name: string) => (share(name) === 0 ? 'none' : 'some');
  return {
    key: 'weighed',
    values: {
      ...own,
      final: points(operands['final']),
      finalShare: share('final'),
      hasSelf: part('self'),
      self: points(operands['self']),
      selfShare: share('self'),
      hasThird: part('third-party'),
      third: points(operands['third-party']),
      thirdShare: share('third-party'),
    },
  };
}

/** A bonus opens only above a base score; a closed one says so. */
function bonusLine(operands: Operands, own: Own, count: number): FormulaLine {
  const values = {
    ...own,
    count,
    perRecord: points(operands['perRecord']),
    cap: points(operands['cap']),
    above: points(operands['above']),
  };
  return { key: operands['open'] === 0 ? 'bonusClosed' : 'bonus', values };
}
