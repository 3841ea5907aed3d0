import { describe, expect, test } from 'vitest';
import { readDefinition, shippedSystems, type IndicatorSystemDefinition } from './index.ts';

const [system] = shippedSystems;

/** A shipped system with one thing changed. */
function changed(change: (copy: IndicatorSystemDefinition) => unknown) {
  const copy = structuredClone(system!);
  change(copy);
  return readDefinition(copy);
}

/** The first leaf of the tree. */
function firstLeaf(copy: IndicatorSystemDefinition): Record<string, unknown> {
  let node: unknown = copy.nodes[0];
  while (typeof node === 'object' && node !== null && 'children' in node) [node] = node.children as unknown[];
  return node as Record<string, unknown>;
}

function issues(change: (copy: IndicatorSystemDefinition) => unknown): string[] {
  const read = changed(change);
  return read.ok ? [] : read.issues.map(({ place, code, details }) => `${place}|${details.field}|${code}`);
}

describe('a definition from a file', () => {
  test.each(shippedSystems.map((one) => [one.key, one] as const))('%s comes back as it was', (_, one) => {
    expect(readDefinition(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, definition: one });
  });

  test('names the indicator and the field', () => {
    const { name } = firstLeaf(structuredClone(system!)) as { name: { zh: string } };
    expect(issues((copy) => (firstLeaf(copy)['weight'] = -500))).toEqual([`${name.zh}|weight|json-range`]);
    expect(issues((copy) => (firstLeaf(copy)['weight'] = '5'))).toEqual([`${name.zh}|weight|json-type`]);
    expect(issues((copy) => (firstLeaf(copy)['rule'] = { kind: 'magic' }))).toEqual([
      `${name.zh}|rule.kind|json-value`,
    ]);
  });

  test('names what is wrong with the whole, and every place at once', () => {
    expect(
      issues((copy) => {
        Object.assign(copy, { composition: 'magic', ranking: 7 });
        firstLeaf(copy)['weight'] = -1;
      }),
    ).toHaveLength(3);
    expect(readDefinition(null)).toMatchObject({ ok: false });
    expect(readDefinition([])).toMatchObject({ ok: false });
    expect(readDefinition({ a: 1 })).toMatchObject({ ok: false });
  });

  test('gives up on a tree that goes down without end', () => {
    let deep: object = { type: 'leaf' };
    for (let level = 0; level < 5_000; level += 1)
      deep = { type: 'group', key: `${level}`, name: { zh: '组', en: '' }, children: [deep] };
    const read = readDefinition({ ...system, nodes: [deep] });
    expect(read).toMatchObject({
      ok: false,
      issues: [{ code: 'json-value', details: { field: 'children' } }],
    });
  });
});
