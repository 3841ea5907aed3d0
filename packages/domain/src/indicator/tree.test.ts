import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode,
  compareSystems,
  firstIndicatorSystem,
  freeKey,
  IndicatorSystemDefinition,
  leavesOf,
  moveNode,
  patchNode,
  placeOf,
  placesOf,
  removeNode,
  rescale,
  stepNode,
  systemProblems,
  weightOf,
  type IndicatorNode,
} from './index.ts';
import { group, leafOver } from './standard-parts.ts';

const NAME = { zh: '组', en: 'group' };
const { nodes } = firstIndicatorSystem;

/** a(x, s(y)), b() and the leaf z at the top. */
const small = IndicatorSystemDefinition.shape.nodes.parse([
  group('a', NAME, [
    { ...leafOver('completion', 3_000, { kind: 'ratio' }), key: 'x' },
    group('s', NAME, [{ ...leafOver('completion', 2_000, { kind: 'ratio' }), key: 'y' }]),
  ]),
  group('b', NAME, []),
  { ...leafOver('completion', 5_000, { kind: 'ratio' }), key: 'z' },
]);

function shapeOf(list: readonly IndicatorNode[]): string {
  return list
    .map((node) => (node.type === 'leaf' ? node.key : `${node.key}(${shapeOf(node.children)})`))
    .join(' ');
}

describe('places', () => {
  test('every node has its group, place and level', () => {
    expect(placesOf(small).map(({ node, parentKey, at, level }) => [node.key, parentKey, at, level])).toEqual(
      [
        ['a', null, 0, 1],
        ['x', 'a', 0, 2],
        ['s', 'a', 1, 2],
        ['y', 's', 0, 3],
        ['b', null, 1, 1],
        ['z', null, 2, 1],
      ],
    );
    expect(placeOf(small, 'nowhere')).toBeNull();
  });

  test('a free key is the wish or a number behind it', () => {
    expect([freeKey(small, 'new'), freeKey(small, 'x')]).toEqual(['new', 'x-2']);
  });
});

describe('changing a tree', () => {
  test('adding, removing and renaming leave the rest and the given tree alone', () => {
    const before = structuredClone(small);
    const [, , leaf] = small;
    if (leaf === undefined) throw new Error('no leaf');
    expect(shapeOf(addNode(small, 's', 0, { ...leaf, key: 'n' }))).toBe('a(x s(n y)) b() z');
    expect(shapeOf(addNode(small, null, 1, { ...leaf, key: 'n' }))).toBe('a(x s(y)) n b() z');
    expect(shapeOf(removeNode(small, 's'))).toBe('a(x) b() z');
    const renamed = patchNode(small, 'y', { name: { zh: '新', en: '' }, weight: 1 });
    expect(placeOf(renamed, 'y')?.node).toMatchObject({ name: { zh: '新', en: '' }, weight: 1, key: 'y' });
    expect(small).toEqual(before);
  });

  test.each([
    ['x', 'b', 0, 'a(s(y)) b(x) z'],
    ['z', null, 0, 'z a(x s(y)) b()'],
    ['s', 'b', 0, 'a(x) b(s(y)) z'],
    ['y', null, 3, 'a(x s()) b() z y'],
  ])('moving %s into %s before %i', (key, parent, at, expected) => {
    const moved = moveNode(small, key, parent, at);
    expect(moved.ok && shapeOf(moved.value)).toBe(expected);
  });

  test.each([
    ['gone', null, 'node-not-found'],
    ['x', 'z', 'not-a-group'],
    ['x', 'gone', 'not-a-group'],
    ['a', 's', 'move-into-itself'],
    ['a', 'a', 'move-into-itself'],
    ['a', 'b', 'too-deep'],
  ])('%s cannot move into %s: %s', (key, parent, refusal) => {
    expect(moveNode(small, key, parent, 0)).toEqual({ ok: false, refusal });
  });

  test.each([
    ['x', 'down', 'a(s(y) x) b() z'],
    ['s', 'up', 'a(s(y) x) b() z'],
    ['y', 'out', 'a(x s() y) b() z'],
    ['x', 'out', 'a(s(y)) x b() z'],
    ['z', 'in', 'a(x s(y)) b(z)'],
  ] as const)('%s one step %s', (key, step, expected) => {
    const moved = stepNode(small, key, step);
    expect(moved.ok && shapeOf(moved.value)).toBe(expected);
  });

  test.each([
    ['a', 'up'],
    ['z', 'down'],
    ['a', 'out'],
    ['y', 'in'],
    ['x', 'in'],
  ] as const)('%s cannot go %s', (key, step) => {
    expect(stepNode(small, key, step)).toEqual({ ok: false, refusal: 'no-way' });
  });
});

describe('rescaling', () => {
  test('scales in proportion, by the largest remainder, and leaves the others', () => {
    const scaled = rescale(small, new Set(['x', 'y']), 3_334);
    expect(leavesOf(scaled).map(({ key, weight }) => [key, weight])).toEqual([
      ['x', 2_000],
      ['y', 1_334],
      ['z', 5_000],
    ]);
  });

  test('weights of 0 share equally; a bonus stays outside', () => {
    const empty = small.map((node) => patchNode([node], 'x', { weight: 0 })[0] ?? node);
    const zero = patchNode(empty, 'y', { weight: 0 });
    expect(leavesOf(rescale(zero, new Set(['x', 'y']), 101)).map(({ weight }) => weight)).toEqual([
      51, 50, 5_000,
    ]);
    const all = new Set(leavesOf(nodes).map(({ key }) => key));
    const hosted = leavesOf(rescale(nodes, all, 10_000)).find(({ key }) => key === 'training-hosted');
    expect(hosted?.weight).toBe(0);
  });

  test('points of tiers and of having go along, so that a sound system stays sound', () => {
    const heavier = patchNode(nodes, 'on-time-completion', { weight: 3_333 });
    const all = new Set(leavesOf(nodes).map(({ key }) => key));
    const scaled = rescale(heavier, all, 10_000);
    expect(systemProblems({ ...firstIndicatorSystem, nodes: scaled })).toEqual([]);
    const tiers = leavesOf(scaled).find(({ key }) => key === 'completion')?.rule;
    expect(tiers).toMatchObject({
      kind: 'tiered',
      tiers: [{ points: 0 }, { points: 88 }, { points: 176 }, { points: 265 }],
    });
  });

  test('always sums to the total', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 10_000 }), (list, total) => {
        const leaves = list.map((weight, at): IndicatorNode => ({
          ...leavesOf(small)[0]!,
          key: `k${at}`,
          weight,
        }));
        const scaled = rescale(leaves, new Set(leaves.map(({ key }) => key)), total);
        expect(scaled.reduce((sum, node) => sum + weightOf(node), 0)).toBe(total);
      }),
    );
  });
});

describe('comparing versions', () => {
  const system = { ...firstIndicatorSystem, nodes: small };

  test('the same is the same, whatever order its fields were written in', () => {
    const again = IndicatorSystemDefinition.parse(JSON.parse(JSON.stringify(system)));
    expect(compareSystems(system, again)).toEqual({ settings: [], nodes: [] });
  });

  test('added, removed, moved and changed, with weights and places', () => {
    const [leaf] = leavesOf(small);
    if (leaf === undefined) throw new Error('no leaf');
    const moved = moveNode(patchNode(removeNode(small, 'z'), 'x', { weight: 1_000 }), 'y', 'b', 0);
    if (!moved.ok) throw new Error(moved.refusal);
    const after = {
      ...system,
      ranking: 'dense' as const,
      nodes: addNode(moved.value, 'b', 1, { ...leaf, key: 'n' }),
    };
    const { settings, nodes: changed } = compareSystems(system, after);
    expect(settings).toEqual([{ field: 'ranking', before: 'competition', after: 'dense' }]);
    expect(
      changed.map(({ kind, key, weightBefore, weightAfter }) => [kind, key, weightBefore, weightAfter]),
    ).toEqual([
      ['changed', 'x', 3_000, 1_000],
      ['changed', 'y', 2_000, 2_000],
      ['added', 'n', null, 3_000],
      ['removed', 'z', 5_000, null],
    ]);
    expect(changed[0]?.changes).toEqual([{ field: 'weight', before: 3_000, after: 1_000 }]);
    expect(changed[1]?.changes).toEqual([{ field: 'group', before: 's', after: 'b' }]);
    expect(changed[1]?.path).toEqual([NAME]);
  });
});
