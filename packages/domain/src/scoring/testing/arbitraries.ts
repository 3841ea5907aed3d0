import * as fc from 'fast-check';
import {
  IndicatorSystemDefinition,
  type IndicatorLeaf,
  type IndicatorNode,
  type IndicatorRule,
} from '../../indicator/definition.ts';
import { leavesOf } from '../../indicator/validate.ts';
import type { EvaluationFacts, GivenFigure, RecordRef } from '../../metric/facts.ts';
import { someFacts } from '../../metric/testing/facts-builder.ts';

const EN = { zh: '名', en: 'name' };

/** A rule that may stand in the 100, for a leaf of this weight. */
function innerRule(weight: number): fc.Arbitrary<IndicatorRule> {
  const points = fc.integer({ min: 0, max: weight });
  const rate = fc.integer({ min: 0, max: 9_999 });
  return fc.oneof(
    fc.tuple(rate, fc.integer({ min: 1, max: 10_000 })).map(([floor, up]): IndicatorRule => ({
      kind: 'ratio',
      floor,
      target: Math.min(10_000, floor + up),
    })),
    fc.record({
      kind: fc.constant('deduction' as const),
      perRecord: fc.integer({ min: 0, max: 500 }),
      floor: fc.constantFrom('own' as const, 'level-1' as const),
    }),
    fc.constant<IndicatorRule>({ kind: 'proportional' }),
    fc
      .tuple(
        fc.constantFrom('rate' as const, 'count' as const, 'failing' as const),
        fc.array(points, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([over, list, step]): IndicatorRule => {
        const ordered = list.toSorted((a, b) => (over === 'failing' ? b - a : a - b));
        const width = over === 'rate' ? 977 * step : step;
        return {
          kind: 'tiered',
          over,
          tiers: ordered.map((value, at) => ({ from: at * width, points: value })),
        };
      }),
    fc
      .tuple(points, fc.integer({ min: 0, max: 400 }))
      .map(([have, lack]): IndicatorRule => ({ kind: 'have-lack', have, lack })),
    fc.integer({ min: 0, max: 700 }).map((perRecord): IndicatorRule => ({ kind: 'count-points', perRecord })),
  );
}

const outerRule: fc.Arbitrary<IndicatorRule> = fc.oneof(
  fc.record({
    kind: fc.constant('bonus' as const),
    perRecord: fc.integer({ min: 0, max: 300 }),
    cap: fc.integer({ min: 0, max: 900 }),
    above: fc.option(fc.integer({ min: 0, max: 10_000 })),
  }),
  fc.oneof(
    fc.constant<IndicatorRule>({ kind: 'veto', effect: { kind: 'no-score' } }),
    fc
      .integer({ min: 0, max: 10_000 })
      .map((score): IndicatorRule => ({ kind: 'veto', effect: { kind: 'fixed', score } })),
  ),
);

/** Leaves whose weights add up to 100.00, and some outside the total. */
const leaves: fc.Arbitrary<IndicatorLeaf[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 8 }),
    fc.array(outerRule, { maxLength: 2 }),
  )
  .chain(([cuts, outer]) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
    const weights = edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
    const rules = fc.tuple(...weights.map(innerRule), ...outer.map((rule) => fc.constant(rule)));
    const rest = fc.array(fc.record({ done: fc.boolean(), worth: fc.integer({ min: 0, max: 100 }) }), {
      minLength: weights.length + outer.length,
      maxLength: weights.length + outer.length,
    });
    return fc.tuple(rules, rest).map(([list, settings]) =>
      list.map((rule, at): IndicatorLeaf => ({
        type: 'leaf',
        key: `k${at}`,
        name: EN,
        formula: EN,
        weight: weights[at] ?? 0,
        metric: `m${at}`,
        rule,
        applicability: {
          whenEmpty: settings[at]?.done ? 'not-done' : 'not-applicable',
          departmentKinds: null,
        },
        explainedWorth: settings[at]?.worth ?? 100,
        source: null,
        family: null,
      })),
    );
  });

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

/** A random system of one to about ten leaves, every rule kind but the reviewer's. */
const systems: fc.Arbitrary<IndicatorSystemDefinition> = fc
  .record({
    leaves,
    shape: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
    composition: fc.constantFrom('drop' as const, 'spread' as const, 'full' as const),
    ranking: fc.constantFrom('dense' as const, 'competition' as const),
    bonusCap: fc.option(fc.integer({ min: 0, max: 1_000 })),
  })
  .map(({ leaves: list, shape, ...rest }) =>
    IndicatorSystemDefinition.parse({
      key: 'random',
      name: EN,
      subjectKind: 'department',
      bands: [
        { key: 'low', name: EN, from: 0, to: 6_000 },
        { key: 'high', name: EN, from: 6_000, to: null },
      ],
      nodes: plant(list, shape),
      ...rest,
    }),
  );

/** What one subject has under one metric: how many records pass and fail; null means no business. */
export type Tally = { pass: number; fail: number; explained: boolean } | null;

const tally: fc.Arbitrary<Tally> = fc.option(
  fc.record({
    pass: fc.integer({ min: 0, max: 9 }),
    fail: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })),
    explained: fc.boolean(),
  }),
  { freq: 4 },
);

/** A system with a tally for each subject (d1, d2, d3) and leaf. */
export const scenarios = systems.chain((system) => {
  const count = leavesOf(system.nodes).length;
  const row = fc.array(tally, { minLength: count, maxLength: count });
  return fc.record({ system: fc.constant(system), tallies: fc.tuple(row, row, row) });
});

/** Facts that give exactly these tallies. */
export function factsFor(
  system: IndicatorSystemDefinition,
  tallies: readonly (readonly Tally[])[],
): EvaluationFacts {
  const list = leavesOf(system.nodes);
  const facts = someFacts();
  facts.departments.forEach((department, row) => {
    list.forEach((leaf, at) => {
      const entry = tallies[row]?.[at] ?? null;
      const subject = { kind: 'department' as const, id: department.id };
      facts.given.push(givenFigure(leaf.metric ?? '', subject, entry));
      if (entry?.explained) facts.explanations.push({ subject, leaf: leaf.key, note: '' });
    });
  });
  return facts;
}

function givenFigure(metric: string, subject: GivenFigure['subject'], entry: Tally): GivenFigure {
  const { pass, fail } = entry ?? { pass: 0, fail: 0 };
  return {
    metric,
    subject,
    numerator: pass,
    denominator: pass + fail,
    failing: Array.from({ length: fail }, (_, at) => record(`f${at}`)),
    passing: Array.from({ length: pass }, (_, at) => record(`p${at}`)),
  };
}

function record(id: string): RecordRef {
  return { kind: 'record', id, taskId: null, label: id };
}
