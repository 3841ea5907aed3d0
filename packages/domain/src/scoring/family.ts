import type { IndicatorLeaf } from '../indicator/definition.ts';
import type { RecordRef } from '../metric/facts.ts';
import type { Metric } from '../metric/metric.ts';
import type { LeafDraft } from './leaf.ts';
import { ZERO, add, compare, divide, multiply, rational, type Rational } from './rational.ts';
import { occurrencePoints } from './rules.ts';
import { scaleOf, type Shares } from './shares.ts';

/** Where a record would lose points, and how many of the whole 100.00. */
type Claim = { leaf: string; record: RecordRef; loss: Rational };

/**
 * Prevents double counting: within a family a record loses points in one leaf only, where its rule takes the most
 * for it (就高不重复), the first in document order where equal. Elsewhere it counts as if it passed, and is kept as
 * counted elsewhere. Only records named by the figures can be recognised.
 */
export function settleFamilies(drafts: readonly LeafDraft[], shares: Shares): LeafDraft[] {
  const families = Map.groupBy(
    drafts.filter(({ leaf, state }) => leaf.family !== null && state === 'measured'),
    ({ leaf }) => leaf.family,
  );
  const settled = new Map<string, LeafDraft>();
  for (const members of families.values()) {
    if (members.length < 2) continue;
    const keepers = keepersOf(members.flatMap((member) => claimsOf(member, shares)));
    for (const member of members) settled.set(member.leaf.key, without(member, keepers));
  }
  return drafts.map((draft) => settled.get(draft.leaf.key) ?? draft);
}

/** Which leaf each record loses its points in. Claims come in document order. */
function keepersOf(claims: readonly Claim[]): Map<string, string> {
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    const known = best.get(recordKey(claim.record));
    if (known === undefined || compare(claim.loss, known.loss) > 0) best.set(recordKey(claim.record), claim);
  }
  return new Map([...best].map(([key, { leaf }]) => [key, leaf]));
}

/** What each record would lose in one leaf, by its metric and by listed occurrences together. */
function claimsOf(draft: LeafDraft, shares: Shares): Claim[] {
  const { leaf, metric } = draft;
  const claims = new Map<string, Claim>();
  const claim = (record: RecordRef, own: Rational) => {
    const before = claims.get(recordKey(record))?.loss ?? ZERO;
    const loss = add(before, multiply(own, scaleOf(shares, leaf)));
    claims.set(recordKey(record), { leaf: leaf.key, record, loss });
  };
  const unit = metric === null ? null : lossPerRecord(leaf, metric);
  if (unit !== null) for (const record of metric?.failing ?? []) claim(record, unit);
  for (const entry of draft.occurrences) {
    const points = occurrencePoints(leaf, entry);
    if (entry.record !== null && points < 0) claim(entry.record, rational(-points));
  }
  return [...claims.values()];
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

/** The leaf without the records that lose their points elsewhere. */
function without(draft: LeafDraft, keepers: ReadonlyMap<string, string>): LeafDraft {
  const { leaf, metric } = draft;
  const keeperOf = (record: RecordRef) => keepers.get(recordKey(record)) ?? leaf.key;
  const isElsewhere = (record: RecordRef) => keeperOf(record) !== leaf.key;
  const counts = metric !== null && lossPerRecord(leaf, metric) !== null;
  const failing = counts ? metric.failing.filter(isElsewhere) : [];
  const listed = draft.occurrences.filter(
    (entry) => entry.record !== null && occurrencePoints(leaf, entry) < 0 && isElsewhere(entry.record),
  );
  const records = new Map(
    [...failing, ...listed.flatMap(({ record }) => record ?? [])].map((record) => [
      recordKey(record),
      record,
    ]),
  );
  return {
    ...draft,
    metric: metric === null ? null : passing(metric, failing),
    occurrences: draft.occurrences.filter((entry) => !listed.includes(entry)),
    elsewhere: [...records.values()].map((record) => ({ record, leaf: keeperOf(record) })),
  };
}

/** The figure with these records passing. */
function passing(metric: Metric, records: readonly RecordRef[]): Metric {
  if (records.length === 0) return metric;
  const isByRecord = metric.numerator + metric.failingCount === metric.denominator;
  const gone = new Set(records.map(recordKey));
  return {
    ...metric,
    numerator: metric.numerator + (isByRecord ? records.length : 0),
    failing: metric.failing.filter((record) => !gone.has(recordKey(record))),
    failingCount: metric.failingCount - records.length,
  };
}

function recordKey({ kind, id }: RecordRef): string {
  return `${kind}|${id}`;
}
