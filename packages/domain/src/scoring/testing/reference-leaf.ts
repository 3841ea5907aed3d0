import type { IndicatorLeaf, IndicatorNode } from '../../indicator/definition.ts';
import { larger, less, negative, over, plus, smaller, times, whole, type Fraction } from './fraction.ts';
import type { Tally } from './tallies.ts';

type Status = 'measured' | 'explained' | 'not-done' | 'not-applicable';
/** One leaf of one subject, for the reference. */
export type Row = {
  leaf: IndicatorLeaf;
  /** From the level-1 node down to the leaf itself. */
  path: IndicatorNode[];
  status: Status;
  hasFigure: boolean;
  pass: number;
  /** Names of the failing records of the figure. */
  fail: string[];
  all: number;
  mark: number | null;
  listed: { points: number; count: number; record: string | null }[];
};

/** Bonus or veto. */
export const isOuter = (leaf: IndicatorLeaf) => leaf.rule.kind === 'bonus' || leaf.rule.kind === 'veto';

/** What a tally says about the leaf at the end of a path. */
export function rowOf(path: IndicatorNode[], tally: Tally): Row {
  const leaf = path.at(-1) as IndicatorLeaf;
  const { rule } = leaf;
  const isMarked = rule.kind === 'reviewer';
  const unit = rule.kind === 'deduction' ? -rule.perRecord : 'perRecord' in rule ? rule.perRecord : 0;
  const pass = leaf.metric === null || isMarked ? 0 : (tally?.pass ?? 0);
  const fails = leaf.metric === null || isMarked ? 0 : (tally?.fail ?? 0);
  const row: Row = {
    leaf,
    path,
    status: 'measured',
    hasFigure: pass + fails > 0,
    pass,
    fail: Array.from({ length: fails }, (_, at) => `f${at}`),
    all: pass + fails,
    mark: isMarked ? (tally?.mark ?? null) : null,
    listed: (tally?.listed ?? []).map((entry) => ({
      ...entry,
      points: (entry.points ?? unit) * entry.count,
    })),
  };
  const nothing = (status: Status): Row => ({
    ...row,
    status: isOuter(leaf) ? 'not-applicable' : status,
    hasFigure: false,
    pass: 0,
    fail: [],
    listed: [],
  });
  if (tally?.state) return nothing(tally.state);
  if (row.hasFigure || row.mark !== null || row.listed.length > 0) return row;
  if (leaf.metric === null && !isMarked) return row;
  return nothing(tally?.explained ? 'explained' : leaf.applicability.whenEmpty);
}

/** What one failing record costs, by the rule alone. */
export function unitOf({ leaf: { rule, weight }, all }: Row): Fraction | null {
  switch (rule.kind) {
    case 'deduction':
      return whole(rule.perRecord);
    case 'proportional':
      return [BigInt(weight), BigInt(all)];
    case 'ratio':
      return [BigInt(weight) * 10_000n, BigInt(all) * BigInt(rule.target - rule.floor)];
    case 'tiered': {
      if (rule.over === 'count') return null;
      let step = 0;
      for (let at = 1; at < rule.tiers.length; at += 1)
        step = Math.max(step, Math.abs((rule.tiers[at]?.points ?? 0) - (rule.tiers[at - 1]?.points ?? 0)));
      return whole(step);
    }
    default:
      return null;
  }
}

/** Points of the leaf's own weight. */
export function ownPoints(row: Row): Fraction {
  const { leaf, status } = row;
  const { rule, weight } = leaf;
  if (status === 'explained') return [BigInt(weight * leaf.explainedWorth), 100n];
  if (status !== 'measured') return whole(0);
  const listed = row.listed.reduce((sum, entry) => sum + entry.points, 0);
  let points = plus(row.hasFigure ? ruled(row) : begun(row), whole(listed));
  points = smaller(points, whole(weight));
  if (rule.kind === 'have-lack') points = larger(points, whole(-rule.lack));
  else if (rule.kind !== 'deduction' || rule.floor === 'own') points = larger(points, whole(0));
  return typeof leaf.lossCap === 'number' ? larger(points, whole(weight - leaf.lossCap)) : points;
}

function begun({ leaf: { rule, weight }, mark }: Row): Fraction {
  if (mark !== null) return whole(mark);
  if (rule.kind === 'count-points') return whole(0);
  return whole(rule.kind === 'have-lack' ? rule.have : weight);
}

function ruled({ leaf: { rule, weight }, pass, fail, all }: Row): Fraction {
  const rate: Fraction = [BigInt(pass) * 10_000n, BigInt(all)];
  switch (rule.kind) {
    case 'ratio': {
      if (!less(whole(rule.floor), rate)) return whole(0);
      if (!less(rate, whole(rule.target))) return whole(weight);
      return over(times(whole(weight), plus(rate, whole(-rule.floor))), whole(rule.target - rule.floor));
    }
    case 'proportional':
      return plus(whole(weight), negative([BigInt(weight) * BigInt(fail.length), BigInt(all)]));
    case 'deduction':
      return whole(weight - fail.length * rule.perRecord);
    case 'tiered': {
      let reached = 0;
      const value = rule.over === 'rate' ? rate : whole(rule.over === 'count' ? pass : fail.length);
      for (const tier of rule.tiers) if (!less(value, whole(tier.from))) reached = tier.points;
      return whole(reached);
    }
    case 'have-lack':
      return whole(pass > 0 ? rule.have : -rule.lack);
    case 'count-points':
      return whole(Math.min(weight, pass * rule.perRecord));
    default:
      return whole(0);
  }
}
