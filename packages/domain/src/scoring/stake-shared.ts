import type { GivenFigure, RecordRef, SharedFailures } from '../metric/facts.ts';

function nameOf(metrics: readonly string[]): string {
  return metrics.toSorted().join('|');
}

/** A figure that shares its failing records with these metrics alone: the others are in no indicator of the system. */
export function onlyShared(figure: GivenFigure, metrics: ReadonlySet<string>): GivenFigure {
  if (figure.shared === undefined) return figure;
  const kept = figure.shared.map((group) => ({
    ...group,
    metrics: group.metrics.filter((key) => metrics.has(key)),
  }));
  const groups = Map.groupBy(
    kept.filter((group) => group.metrics.length > 1),
    (group) => nameOf(group.metrics),
  );
  return { ...figure, shared: [...groups.values()].map(merged) };
}

function merged(groups: readonly SharedFailures[]): SharedFailures {
  return {
    metrics: groups[0]?.metrics ?? [],
    count: groups.reduce((sum, { count }) => sum + count, 0),
    records: groups.flatMap(({ records }) => records),
  };
}

/** The figure after a record that failed these metrics together fails fewer or more; `isNamed`: some figure names it. */
export function movedShare(
  figure: GivenFigure,
  { id }: RecordRef,
  { from, to, isNamed: isKnown }: { from: readonly string[]; to: readonly string[]; isNamed?: boolean },
): GivenFigure {
  if (figure.shared === undefined || from.length === to.length) return figure;
  const isNamed = isKnown ?? figure.shared.some(({ records }) => records.includes(id));
  const before = nameOf(from);
  const left = figure.shared.flatMap((group): SharedFailures[] => {
    if (nameOf(group.metrics) !== before) return [group];
    const count = group.count - 1;
    return count === 0 ? [] : [{ ...group, count, records: group.records.filter((one) => one !== id) }];
  });
  if (to.length < 2 || !to.includes(figure.metric)) return { ...figure, shared: left };
  const joined: SharedFailures = { metrics: [...to], count: 1, records: isNamed ? [id] : [] };
  const others = left.filter((group) => nameOf(group.metrics) !== nameOf(to));
  const same = left.filter((group) => nameOf(group.metrics) === nameOf(to));
  return { ...figure, shared: [...others, merged([...same, joined])] };
}
