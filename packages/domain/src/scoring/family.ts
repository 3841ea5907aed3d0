import { recordKey, type RecordRef } from '../metric/facts.ts';
import type { Metric } from '../metric/metric.ts';
import { claimedAlike, claimedByName, type Claimed } from './family-claims.ts';
import type { LeafDraft } from './leaf.ts';
import { compare, type Rational } from './rational.ts';
import type { ElsewhereCount } from './result.ts';
import { occurrencePoints } from './rules.ts';
import type { Shares } from './shares.ts';

/**
 * Prevents double counting: within a family a record loses points in one leaf only, where its rule takes the most
 * for it (就高不重复), the first in document order where equal. Elsewhere it counts as if it passed, and is kept as
 * counted elsewhere. Records are recognised by name, and those that a figure does not name by the counts of what it
 * shares with others.
 */
export function settleFamilies(drafts: readonly LeafDraft[], shares: Shares): LeafDraft[] {
  const families = Map.groupBy(
    drafts.filter(({ leaf, state }) => leaf.family !== null && state === 'measured'),
    ({ leaf }) => leaf.family,
  );
  const settled = new Map<string, LeafDraft>();
  for (const members of families.values()) {
    if (members.length < 2) continue;
    const named = claimedByName(members, shares).map(withKeeper);
    const alike = claimedAlike(members, shares).map(withKeeper);
    for (const member of members) settled.set(member.leaf.key, without(member, named, alike));
  }
  return drafts.map((draft) => settled.get(draft.leaf.key) ?? draft);
}

/** The leaf in which the one record that these leaves name loses its points; null where only one or none claims it. */
export function keptWhere(members: readonly LeafDraft[], shares: Shares): string | null {
  const [only] = claimedByName(members, shares);
  return only === undefined || only.claims.length < 2 ? null : withKeeper(only).keeper;
}

type Settled = Claimed & { keeper: string };

/** Where the most is lost; claims come in document order. */
function withKeeper(claimed: Claimed): Settled {
  let best: { leaf: string; loss: Rational } | null = null;
  for (const claim of claimed.claims) if (best === null || compare(claim.loss, best.loss) > 0) best = claim;
  return { ...claimed, keeper: best?.leaf ?? '' };
}

/** Those that a leaf claims and that lose their points in another one. */
function elsewhereOf({ leaf }: LeafDraft, all: readonly Settled[]): Settled[] {
  return all.filter(
    ({ keeper, claims }) => keeper !== leaf.key && claims.some((claim) => claim.leaf === leaf.key),
  );
}

/** The leaf without the records that lose their points elsewhere. */
function without(draft: LeafDraft, named: readonly Settled[], alike: readonly Settled[]): LeafDraft {
  const { leaf, metric } = draft;
  const keepers = new Map(
    elsewhereOf(draft, named).map((one) => [
      one.key,
      { keeper: one.keeper, byFigure: one.figures.has(leaf.key) },
    ]),
  );
  const gone = elsewhereOf(draft, alike);
  const isGone = (record: RecordRef) => keepers.get(recordKey(record))?.byFigure === true;
  const failing = metric === null ? [] : metric.failing.filter(isGone);
  const listed = draft.occurrences.filter(
    (entry) =>
      entry.record !== null && occurrencePoints(leaf, entry) < 0 && keepers.has(recordKey(entry.record)),
  );
  const shown = new Map(
    [...failing, ...listed.flatMap(({ record }) => record ?? [])].map((record) => [
      recordKey(record),
      record,
    ]),
  );
  // Known to be elsewhere, but not by a name that this figure has.
  const nameless = [...keepers]
    .filter(([key]) => !shown.has(key))
    .map(([, { keeper }]) => ({ leaf: keeper, count: 1 }));
  const more = summed([...nameless, ...gone.map(({ keeper, count }) => ({ leaf: keeper, count }))]);
  return {
    ...draft,
    metric: metric === null ? null : passing(metric, failing, total(more)),
    occurrences: draft.occurrences.filter((entry) => !listed.includes(entry)),
    elsewhere: [...shown.values()].map((record) => ({
      record,
      leaf: keepers.get(recordKey(record))?.keeper ?? '',
    })),
    elsewhereMore: more,
  };
}

function total(counts: readonly ElsewhereCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** One count a leaf. */
function summed(counts: readonly ElsewhereCount[]): ElsewhereCount[] {
  return [...Map.groupBy(counts, ({ leaf }) => leaf)].map(([leaf, own]) => ({ leaf, count: total(own) }));
}

/** The figure with these records, and so many that it does not name, passing. */
function passing(metric: Metric, records: readonly RecordRef[], more: number): Metric {
  const count = records.length + more;
  if (count === 0) return metric;
  const isByRecord = metric.numerator + metric.failingCount === metric.denominator;
  const gone = new Set(records.map(recordKey));
  return {
    ...metric,
    numerator: metric.numerator + (isByRecord ? count : 0),
    failing: metric.failing.filter((record) => !gone.has(recordKey(record))),
    failingCount: metric.failingCount - count,
  };
}
