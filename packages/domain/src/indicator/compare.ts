import type { IndicatorNode, IndicatorSystemDefinition } from './definition.ts';
import type { LocalText } from './text.ts';
import { placesOf, type NodePlace } from './tree.ts';
import { weightOf } from './validate.ts';

/** One field that differs, both values as they stand in the definition; undefined where a side has none. */
export type FieldChange = { field: string; before?: unknown; after?: unknown };

/** A node that one version has and the other has not, or that differs; `weight` in hundredths. */
export type NodeChange = {
  kind: 'added' | 'removed' | 'changed';
  type: IndicatorNode['type'];
  key: string;
  name: LocalText;
  /** the names of the groups above it, in the version that has it */
  path: LocalText[];
  weightBefore: number | null;
  weightAfter: number | null;
  changes: FieldChange[];
};

export type SystemComparison = { settings: FieldChange[]; nodes: NodeChange[] };

/** What every node has that is not a field of its own: compared by place, or not at all. */
const NO_FIELDS = new Set(['type', 'key', 'children']);
const NO_SETTINGS = new Set(['key', 'nodes']);

/**
 * What differs between two versions: the settings of the whole, and each indicator and group that was added, removed
 * or changed, matched by key. In the order of the later version, what was removed at the end.
 */
export function compareSystems(
  before: IndicatorSystemDefinition,
  after: IndicatorSystemDefinition,
): SystemComparison {
  const earlier = located(before);
  const later = located(after);
  const now = [...later.values()].flatMap((entry) =>
    changeOf(earlier.get(entry.place.node.key) ?? null, entry),
  );
  const gone = [...earlier.values()].filter(({ place }) => !later.has(place.node.key));
  return {
    settings: fieldChanges(before, after, NO_SETTINGS),
    nodes: [...now, ...gone.flatMap((entry) => changeOf(entry, null))],
  };
}

type Located = { place: NodePlace; path: LocalText[] };

function located(system: IndicatorSystemDefinition): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const place of placesOf(system.nodes)) {
    const parent = place.parentKey === null ? undefined : found.get(place.parentKey);
    const path = parent === undefined ? [] : [...parent.path, parent.place.node.name];
    found.set(place.node.key, { place, path });
  }
  return found;
}

function changeOf(before: Located | null, after: Located | null): NodeChange[] {
  const known = after ?? before;
  if (known === null) return [];
  const { node } = known.place;
  const weights = {
    weightBefore: before === null ? null : weightOf(before.place.node),
    weightAfter: after === null ? null : weightOf(after.place.node),
  };
  const common = { type: node.type, key: node.key, name: node.name, path: known.path, ...weights };
  if (before === null) return [{ kind: 'added', ...common, changes: [] }];
  if (after === null) return [{ kind: 'removed', ...common, changes: [] }];
  const changes = nodeChanges(before.place, after.place);
  // A group's weight is its leaves': what changed stands with them.
  return changes.length === 0 ? [] : [{ kind: 'changed', ...common, changes }];
}

function nodeChanges(before: NodePlace, after: NodePlace): FieldChange[] {
  const changes = fieldChanges(before.node, after.node, NO_FIELDS);
  if (before.parentKey !== after.parentKey)
    changes.push({ field: 'group', before: before.parentKey, after: after.parentKey });
  return changes;
}

function fieldChanges(before: object, after: object, skipped: ReadonlySet<string>): FieldChange[] {
  const [old, recent] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...recent.keys(), ...old.keys()])]
    .filter((field) => !skipped.has(field) && !isSame(old.get(field), recent.get(field)))
    .map((field) => ({ field, before: old.get(field), after: recent.get(field) }));
}

/** Plain data, whatever order its keys were written in. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortedKeys) === JSON.stringify(other, sortedKeys);
}

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
