import type { IndicatorLeaf } from '../indicator/definition.ts';
import { recordKey } from '../metric/facts.ts';
import type { Metric } from '../metric/metric.ts';
import type { LeafDraft } from './leaf.ts';
import { ZERO, add, divide, multiply, rational, type Rational } from './rational.ts';
import { occurrencePoints } from './rules.ts';
import { scaleOf, type Shares } from './shares.ts';

/** Where records would lose points, and how many of the whole 100.00 each. */
type Claim = { leaf: string; loss: Rational };

/**
 * One record, or `count` records that are alike, with where it would lose points in document order. `figures` are
 * the leaves whose figure it fails; in others it is only listed.
 */
export type Claimed = { key: string; count: number; claims: Claim[]; figures: ReadonlySet<string> };

/** A member of a family whose rule takes points record by record, with what one costs. */
type Charging = { draft: LeafDraft; metric: Metric; unit: Rational };

function chargingOf(members: readonly LeafDraft[]): Charging[] {
  return members.flatMap((draft) => {
    const { leaf, metric } = draft;
    const unit = metric === null ? null : lossPerRecord(leaf, metric);
    return metric === null || unit === null ? [] : [{ draft, metric, unit }];
  });
}

/** Every record that is known by itself: by a figure, by what figures share, or by a listed loss. */
export function claimedByName(members: readonly LeafDraft[], shares: Shares): Claimed[] {
  const charging = chargingOf(members);
  const failing = failingByName(charging);
  const listed = members.flatMap(listedLosses);
  const units = new Map(charging.map(({ draft, unit }) => [draft.leaf.key, unit]));
  const listedBy = Map.groupBy(listed, ({ key, leaf }) => `${leaf}|${key}`);
  const keys = new Set([...failing.keys(), ...listed.map(({ key }) => key)]);
  return [...keys].map((key) => {
    const times = failing.get(key) ?? new Map<string, number>();
    const claims = members.flatMap(({ leaf }): Claim[] => {
      const own = listedBy.get(`${leaf.key}|${key}`) ?? [];
      const fails = times.get(leaf.key) ?? 0;
      if (own.length === 0 && fails === 0) return [];
      const unit = multiply(units.get(leaf.key) ?? ZERO, rational(fails));
      const lost = own.reduce((all, { points }) => add(all, rational(points)), unit);
      return [{ leaf: leaf.key, loss: multiply(lost, scaleOf(shares, leaf)) }];
    });
    return { key, count: 1, claims, figures: new Set(times.keys()) };
  });
}

/** How often each named record fails the figure of each leaf. */
function failingByName(charging: readonly Charging[]): Map<string, Map<string, number>> {
  const failing = new Map<string, Map<string, number>>();
  const leavesOf = (key: string) => {
    const leaves = failing.get(key) ?? new Map<string, number>();
    failing.set(key, leaves);
    return leaves;
  };
  for (const { draft, metric } of charging) {
    const { key: leaf } = draft.leaf;
    for (const record of metric.failing) {
      const leaves = leavesOf(recordKey(record));
      leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1);
    }
    for (const id of (metric.shared ?? []).flatMap(({ records }) => records)) {
      const leaves = leavesOf(recordKey({ kind: 'record', id }));
      if (!leaves.has(leaf)) leaves.set(leaf, 1);
    }
  }
  return failing;
}

function listedLosses({ leaf, occurrences }: LeafDraft) {
  return occurrences.flatMap((entry) => {
    const points = occurrencePoints(leaf, entry);
    return entry.record !== null && points < 0
      ? [{ leaf: leaf.key, key: recordKey(entry.record), points: -points }]
      : [];
  });
}

/** The others, counted by which of the family's figures they fail together: one entry for all that are alike. */
export function claimedAlike(members: readonly LeafDraft[], shares: Shares): Claimed[] {
  const counted = chargingOf(members).flatMap((charging) =>
    unnamedOf(charging).map((group) => ({ ...group, charging })),
  );
  return [...Map.groupBy(counted, ({ key }) => key)].flatMap(([key, own]): Claimed[] => {
    const count = Math.min(...own.map((one) => one.count));
    if (own.length < 2 || count <= 0) return [];
    const claims = own.map(({ charging: { draft, unit } }) => ({
      leaf: draft.leaf.key,
      loss: multiply(unit, scaleOf(shares, draft.leaf)),
    }));
    return [{ key, count, claims, figures: new Set(claims.map(({ leaf }) => leaf)) }];
  });
}

/** A figure's records without a name, by the figures that they fail; those that fail this one alone under its own key. */
function unnamedOf({ metric }: Charging): { key: string; count: number }[] {
  if (metric.shared === undefined) return [];
  const named = new Set(metric.shared.flatMap(({ records }) => records));
  const alone = metric.failing.filter(({ id }) => !named.has(id)).length;
  const shared = metric.shared.reduce((sum, { count }) => sum + count, 0);
  return [
    { key: metric.key, count: metric.failingCount - shared - alone },
    ...metric.shared.map(({ metrics, count, records }) => ({
      key: metrics.toSorted().join('|'),
      count: count - records.length,
    })),
  ];
}

/**
 * What one failing record costs by the rule, in hundredths of the leaf's weight; for tiers the largest step. Null
 * where records do not cost points one by one, as with a figure of heads and not of records.
 */
function lossPerRecord({ rule, weight }: IndicatorLeaf, metric: Metric): Rational | null {
  if (rule.kind === 'deduction') return rational(rule.perRecord);
  if (rule.kind === 'tiered' && rule.over === 'failing') return largestStep(rule.tiers);
  if (metric.numerator + metric.failingCount !== metric.denominator) return null;
  if (rule.kind === 'proportional') return rational(weight, metric.denominator);
  if (rule.kind === 'tiered' && rule.over === 'rate') return largestStep(rule.tiers);
  if (rule.kind !== 'ratio') return null;
  return divide(rational(weight * 10_000, metric.denominator), rational(rule.target - rule.floor));
}

function largestStep(tiers: readonly { points: number }[]): Rational {
  const steps = tiers.map(({ points }, at) => Math.abs(points - (tiers[at - 1]?.points ?? points)));
  return rational(Math.max(...steps));
}
