import type { EvaluationFacts, GivenFigure, SharedFailures } from '../../metric/facts.ts';

/** The facts as a ledger gives them: each figure names its first failing records only, and counts what it shares. */
export function unnamed(facts: EvaluationFacts, named: number): EvaluationFacts {
  const bySubject = Map.groupBy(facts.given, ({ subject }) => `${subject.kind}|${subject.id}`);
  return {
    ...facts,
    given: [...bySubject].flatMap(([key, figures]) => {
      const listed = facts.occurrences
        .filter(({ subject }) => `${subject.kind}|${subject.id}` === key)
        .flatMap(({ record }) => record?.id ?? []);
      return cut(figures, named, new Set(listed));
    }),
  };
}

function cut(figures: readonly GivenFigure[], named: number, listed: ReadonlySet<string>): GivenFigure[] {
  const failing = new Map(
    figures.map((figure) => [
      figure.metric,
      figure.failing.filter(({ id }, at) => at < named || listed.has(id)),
    ]),
  );
  const known = new Set([...failing.values()].flatMap((records) => records.map(({ id }) => id)));
  const failed = new Map<string, string[]>();
  for (const { metric, failing: all } of figures)
    for (const { id } of all) failed.set(id, [...(failed.get(id) ?? []), metric]);
  const groups = Map.groupBy(
    [...failed].filter(([, metrics]) => metrics.length > 1),
    ([, metrics]) => metrics.join('|'),
  );
  const shared = [...groups.values()].map((records): SharedFailures => ({
    metrics: records[0]?.[1] ?? [],
    count: records.length,
    records: records.map(([id]) => id).filter((id) => known.has(id)),
  }));
  return figures.map((figure) => ({
    ...figure,
    failing: failing.get(figure.metric) ?? [],
    failingCount: figure.failing.length,
    shared: shared.filter(({ metrics }) => metrics.includes(figure.metric)),
  }));
}
