import * as fc from 'fast-check';
import {
  IndicatorSystemDefinition,
  type IndicatorLeaf,
  type IndicatorNode,
  type IndicatorRule,
  type ScoredSystem,
} from '../../indicator/definition.ts';
import { leavesOf, weightOf } from '../../indicator/validate.ts';
import { innerRule, outerRule } from './rule-arbitraries.ts';
import { tallies, type Tally } from './tallies.ts';

const EN = { zh: '名', en: 'name' };
/** Rules that can do without a figure. */
const LISTED = new Set<IndicatorRule['kind']>(['deduction', 'count-points', 'bonus', 'veto']);

const share = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 2 });
const settings = fc.record({
  done: fc.boolean(),
  worth: fc.integer({ min: 0, max: 100 }),
  family: fc.option(fc.constantFrom('x', 'y')),
  lossCap: fc.option(fc.integer({ min: 0, max: 100 })),
  listed: fc.boolean(),
});
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

function leafOf(rule: IndicatorRule, weight: number, at: number, more: Settings): IndicatorLeaf {
  const isOutside = rule.kind === 'bonus' || rule.kind === 'veto';
  const isListed = rule.kind === 'reviewer' || (more.listed && LISTED.has(rule.kind));
  return {
    type: 'leaf',
    key: `k${at}`,
    name: EN,
    formula: EN,
    weight,
    metric: isListed ? null : `m${at}`,
    rule,
    applicability: { whenEmpty: more.done ? 'not-done' : 'not-applicable', departmentKinds: null },
    explainedWorth: more.worth,
    source: null,
    family: isOutside ? null : more.family,
    lossCap: more.lossCap === null || isOutside ? null : Math.floor((weight * more.lossCap) / 100),
  };
}

/** Leaves whose weights add up to the full marks, mostly 100.00, and some outside the total. */
const leaves: fc.Arbitrary<IndicatorLeaf[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 8 }),
    fc.array(outerRule, { maxLength: 3 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant(10_000) }, fc.integer({ min: 1, max: 30_000 })),
  )
  .chain(([cuts, outer, fullMarks]) => {
    const inside = cuts.filter((cut) => cut < fullMarks);
    const edges = [0, ...inside.toSorted((a, b) => a - b), fullMarks];
    const weights = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
    const rules = fc.tuple(...weights.map(innerRule), ...outer.map((rule) => fc.constant(rule)));
    const size = weights.length + outer.length;
    const rest = fc.array(settings, { minLength: size, maxLength: size });
    return fc
      .tuple(rules, rest)
      .map(([list, more]) =>
        list.map((rule, at) => leafOf(rule, weights[at] ?? 0, at, more[at] ?? NO_SETTINGS)),
      );
  });
const NO_SETTINGS: Settings = { done: false, worth: 100, family: null, lossCap: null, listed: false };

/** Puts leaves into a tree of up to three levels, by a list of small numbers. */
function plant(list: readonly IndicatorLeaf[], shape: readonly number[]): IndicatorNode[] {
  const top: IndicatorNode[] = [];
  list.forEach((leaf, at) => {
    const choice = shape[at % shape.length] ?? 0;
    const last = top.at(-1);
    if (choice === 0) top.push(leaf);
    else if (choice === 1 || last?.type !== 'group') top.push(groupOf(`g${at}`, [leaf]));
    else if (choice === 2) last.children.push(leaf);
    else last.children.push(groupOf(`s${at}`, [leaf]));
  });
  return top;
}

function groupOf(key: string, children: IndicatorNode[]): IndicatorNode & { type: 'group' } {
  return { type: 'group', key, name: EN, children };
}

type Limits = { cap: number | null; loss: number | null };

/** Gives the groups limits in per cent of their weight; of 100 points where they hold bonuses alone. */
function limit(nodes: readonly IndicatorNode[], limits: readonly Limits[], depth = 0): IndicatorNode[] {
  return nodes.map((node, at) => {
    if (node.type === 'leaf') return node;
    const { cap: capShare, loss } = limits[(at + depth) % limits.length] ?? { cap: null, loss: null };
    const weight = weightOf(node);
    const base = weight || 1_000;
    const cap = capShare === null ? null : Math.floor((base * capShare) / 100);
    const wanted = loss === null ? null : Math.floor((base * loss) / 100);
    const lossCap = wanted === null || cap === null ? wanted : Math.max(wanted, base - cap);
    return { ...node, cap, lossCap, children: limit(node.children, limits, depth + 1) };
  });
}

/** A random system of one to about twelve leaves: every rule kind, limits at every level, families. */
const systems: fc.Arbitrary<ScoredSystem> = fc
  .record({
    leaves,
    shape: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
    limits: fc.array(fc.record({ cap: share, loss: share }), { minLength: 1, maxLength: 4 }),
    composition: fc.constantFrom('drop' as const, 'spread' as const, 'full' as const),
    ranking: fc.constantFrom('dense' as const, 'competition' as const),
    rankWithin: fc.constantFrom('all' as const, 'kind' as const),
    bonusCap: fc.option(fc.integer({ min: 0, max: 1_000 })),
    outOf: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.integer({ min: 1, max: 20_000 })),
  })
  .map(({ leaves: list, shape, limits, outOf, ...rest }) => ({
    ...IndicatorSystemDefinition.parse({
      key: 'random',
      name: EN,
      subjectKind: 'department',
      bands: [
        { key: 'low', name: EN, from: 0, to: 6_000 },
        { key: 'high', name: EN, from: 6_000, to: null },
      ],
      nodes: limit(plant(list, shape), limits),
      ...rest,
    }),
    outOf,
  }));

/** A system and what each subject (d1, d2, d3) has under each leaf. */
export type Scenario = { system: ScoredSystem; tallies: [Tally[], Tally[], Tally[]] };

function withTallies(system: ScoredSystem): fc.Arbitrary<Scenario> {
  const row = tallies(leavesOf(system.nodes).length);
  return fc.record({ system: fc.constant(system), tallies: fc.tuple(row, row, row) });
}

export const scenarios: fc.Arbitrary<Scenario> = systems.chain(withTallies);

/** The same without families: there a record may pass in one leaf and begin to count in another. */
export const plainScenarios: fc.Arbitrary<Scenario> = systems
  .map((system) => {
    const plain = (nodes: readonly IndicatorNode[]): IndicatorNode[] =>
      nodes.map((node) =>
        node.type === 'leaf' ? { ...node, family: null } : { ...node, children: plain(node.children) },
      );
    return { ...system, nodes: plain(system.nodes) };
  })
  .chain(withTallies);
