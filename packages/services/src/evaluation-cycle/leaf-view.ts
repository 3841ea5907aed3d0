import { NAMED_RECORDS } from '@gongkai/domain/evaluation';
import { maySee, type HandedIn, type Source } from '@gongkai/domain/discrepancy';
import {
  attentionOf,
  isAssessed,
  isRequired,
  leastPoints,
  mostPoints,
} from '@gongkai/domain/evaluation-cycle';
import type { IndicatorGroup, IndicatorNode, LocalText } from '@gongkai/domain/indicator';
import { exact } from '@gongkai/domain/scoring';
import type { EntryDto, LeafRecord } from './leaf-files.ts';

/** The names of the groups above each leaf, outermost first. */
export function pathsOf(nodes: readonly IndicatorNode[], above: LocalText[] = []): Map<string, LocalText[]> {
  return new Map(
    nodes.flatMap((node) =>
      node.type === 'leaf'
        ? [[node.key, above] as const]
        : [...pathsOf(childrenOf(node), [...above, node.name])],
    ),
  );
}

function childrenOf(group: IndicatorGroup): readonly IndicatorNode[] {
  return group.children;
}

/** One leaf as a viewer may see it: figures of a source that he may not see yet are null. Points in hundredths. */
export type LeafView = ReturnType<typeof toLeafView>;

export function toLeafView(
  record: LeafRecord,
  viewer: Source,
  states: HandedIn,
  paths: ReadonlyMap<string, LocalText[]>,
) {
  const { counted } = record.file;
  const { leaf } = counted;
  const sees = (source: Source) => maySee(viewer, source, states);
  const seesCounted = viewer !== 'third-party' || states['third-party'];
  return {
    departmentId: record.departmentId,
    leafKey: leaf.key,
    name: leaf.name,
    formula: leaf.formula,
    path: paths.get(leaf.key) ?? [],
    weight: leaf.weight,
    least: leastPoints(leaf),
    most: mostPoints(leaf),
    rule: leaf.rule.kind,
    explainedWorth: leaf.explainedWorth,
    assessed: isAssessed(record.file),
    required: isRequired(record.file),
    counted: seesCounted
      ? {
          state: counted.state,
          points: exact.roundHalfUp(counted.points),
          metric: counted.metric,
          failing: counted.failing.slice(0, NAMED_RECORDS),
          failingCount: counted.failingCount,
        }
      : null,
    self: entryFor(record.entries.self, sees('self')),
    thirdParty: entryFor(record.entries['third-party'], sees('third-party')),
    mark: entryFor(record.entries.office, viewer === 'final' || states.announced),
    verdict: record.verdict,
    attention: viewer === 'final' && sees('self') ? attentionOf(record.file) : [],
  };
}

function entryFor(entry: EntryDto | undefined, visible: boolean): EntryDto | null {
  return visible ? (entry ?? null) : null;
}
