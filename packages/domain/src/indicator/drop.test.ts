import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstIndicatorSystem } from './first-system.ts';
import { departmentSystem } from './national/department-system.ts';
import { dropNode, type DropSide } from './drop.ts';
import { placesOf } from './tree.ts';

const { nodes } = firstIndicatorSystem;

const tiny = nodes.slice(0, 1);
const [group] = tiny;
const children = group?.type === 'group' ? group.children.map(({ key }) => key) : [];
const [one = '', two = '', three = ''] = children;

describe('dropping a node', () => {
  const order = (key: string, over: string, side: DropSide) => {
    const dropped = dropNode(tiny, key, over, side);
    if (!dropped.ok) return dropped.refusal;
    const [first] = dropped.value;
    return first?.type === 'group' ? first.children.map((child) => child.key) : [];
  };
  const others = children.slice(3);

  test('before and behind its siblings, downwards and upwards', () => {
    expect(order(one, two, 'after')).toEqual([two, one, three, ...others]);
    expect(order(one, three, 'before')).toEqual([two, one, three, ...others]);
    expect(order(three, one, 'before')).toEqual([three, one, two, ...others]);
    expect(order(three, one, 'after')).toEqual([one, three, two, ...others]);
  });

  test('as first and last of its own group', () => {
    expect(order(two, group?.key ?? '', 'first')).toEqual([two, one, three, ...others]);
    expect(order(one, group?.key ?? '', 'last')).toEqual([...children.slice(1), one]);
  });

  test('is refused on itself, within itself, within a leaf, and too deep', () => {
    expect(order(one, one, 'after')).toBe('move-into-itself');
    expect(order(group?.key ?? '', one, 'before')).toBe('move-into-itself');
    const leaf = placesOf(tiny).find(({ node }) => node.type === 'leaf')?.node.key ?? '';
    expect(order(two, leaf, 'last')).toBe('not-a-group');
    const [first, second] = departmentSystem.nodes;
    const deep = dropNode(departmentSystem.nodes, first?.key ?? '', second?.key ?? '', 'last');
    expect(deep.ok ? 'moved' : deep.refusal).toBe('too-deep');
  });

  test('never loses or doubles a node', () => {
    const keys = placesOf(nodes).map(({ node }) => node.key);
    const key = fc.constantFrom(...keys);
    fc.assert(
      fc.property(key, key, fc.constantFrom<DropSide>('before', 'after', 'first', 'last'), (a, b, side) => {
        const dropped = dropNode(nodes, a, b, side);
        if (!dropped.ok) return;
        expect(
          placesOf(dropped.value)
            .map(({ node }) => node.key)
            .toSorted(),
        ).toEqual(keys.toSorted());
      }),
    );
  });
});
