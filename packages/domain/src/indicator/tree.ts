import { allow, refuse, type Decision } from '../common/index.ts';
import type { IndicatorGroup, IndicatorLeaf, IndicatorNode } from './definition.ts';
import { MAX_DEPTH } from './validate.ts';

/** Where a node stands: its group (null at the top), its place in it, and its level counted from 1. */
export type NodePlace = { node: IndicatorNode; parentKey: string | null; at: number; level: number };

type Nodes = readonly IndicatorNode[];

/** Every node with its place, in document order. */
export function placesOf(nodes: Nodes, parentKey: string | null = null, level = 1): NodePlace[] {
  return nodes.flatMap((node, at) => [
    { node, parentKey, at, level },
    ...(node.type === 'group' ? placesOf(node.children, node.key, level + 1) : []),
  ]);
}

/** A node's place by its key, or null. */
export function placeOf(nodes: Nodes, key: string): NodePlace | null {
  return placesOf(nodes).find(({ node }) => node.key === key) ?? null;
}

/** A key that no node has: the wish itself, or with a number behind it. */
export function freeKey(nodes: Nodes, wish: string): string {
  const taken = new Set(placesOf(nodes).map(({ node }) => node.key));
  if (!taken.has(wish)) return wish;
  for (let number = 2; ; number += 1) if (!taken.has(`${wish}-${number}`)) return `${wish}-${number}`;
}

/** The tree with a node put into a group (null: the top) before its child number `at`. */
export function addNode(
  nodes: Nodes,
  parentKey: string | null,
  at: number,
  node: IndicatorNode,
): IndicatorNode[] {
  return inside(nodes, parentKey, (children) => children.toSpliced(at, 0, node));
}

/** The tree without a node and all below it. */
export function removeNode(nodes: Nodes, key: string): IndicatorNode[] {
  return nodes
    .filter((node) => node.key !== key)
    .map((node) => (node.type === 'group' ? { ...node, children: removeNode(node.children, key) } : node));
}

/** What may be changed of a node without moving it. */
export type NodePatch = Partial<Omit<IndicatorLeaf, 'type' | 'key'>> &
  Partial<Omit<IndicatorGroup, 'type' | 'key' | 'children'>>;

/** The tree with some fields of one node replaced: a rename, another weight, another rule. */
export function patchNode(nodes: Nodes, key: string, patch: NodePatch): IndicatorNode[] {
  return nodes.map((node) => {
    if (node.key === key) return { ...node, ...patch };
    return node.type === 'group' ? { ...node, children: patchNode(node.children, key, patch) } : node;
  });
}

export type MoveRefusal = 'node-not-found' | 'not-a-group' | 'move-into-itself' | 'too-deep';

/**
 * The tree with a node moved into a group (null: the top) before its child number `at`, counted without the node.
 * Refuses to put a group into itself and to go deeper than three levels.
 */
export function moveNode(
  nodes: Nodes,
  key: string,
  parentKey: string | null,
  at: number,
): Decision<IndicatorNode[], MoveRefusal> {
  const from = placeOf(nodes, key);
  if (from === null) return refuse('node-not-found');
  if (placesOf([from.node]).some(({ node }) => node.key === parentKey)) return refuse('move-into-itself');
  const parent = parentKey === null ? null : placeOf(nodes, parentKey);
  if (parentKey !== null && parent?.node.type !== 'group') return refuse('not-a-group');
  if ((parent?.level ?? 0) + heightOf(from.node) > MAX_DEPTH) return refuse('too-deep');
  return allow(addNode(removeNode(nodes, key), parentKey, at, from.node));
}

/** One step by the keyboard: among its siblings, into the group before it, or out behind its own group. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** Where a step would lead; null where there is no such way. */
function stepTarget(
  nodes: Nodes,
  place: NodePlace,
  step: Step,
): { parentKey: string | null; at: number } | null {
  const { parentKey, at } = place;
  const parent = parentKey === null ? null : placeOf(nodes, parentKey);
  const siblings = parent === null ? nodes : parent.node.type === 'group' ? parent.node.children : [];
  if (step === 'up') return at === 0 ? null : { parentKey, at: at - 1 };
  if (step === 'down') return at === siblings.length - 1 ? null : { parentKey, at: at + 1 };
  if (step === 'out') return parent === null ? null : { parentKey: parent.parentKey, at: parent.at + 1 };
  const before = siblings[at - 1];
  return before?.type === 'group' ? { parentKey: before.key, at: before.children.length } : null;
}

/** The tree after one step of a node; refuses `no-way` where it cannot go there. */
export function stepNode(
  nodes: Nodes,
  key: string,
  step: Step,
): Decision<IndicatorNode[], MoveRefusal | 'no-way'> {
  const place = placeOf(nodes, key);
  if (place === null) return refuse('node-not-found');
  const target = stepTarget(nodes, place, step);
  return target === null ? refuse('no-way') : moveNode(nodes, key, target.parentKey, target.at);
}

function heightOf(node: IndicatorNode): number {
  return node.type === 'leaf' ? 1 : 1 + Math.max(0, ...node.children.map(heightOf));
}

function inside(
  nodes: Nodes,
  parentKey: string | null,
  change: (children: IndicatorNode[]) => IndicatorNode[],
): IndicatorNode[] {
  if (parentKey === null) return change([...nodes]);
  return nodes.map((node) => {
    if (node.type === 'leaf') return node;
    const children =
      node.key === parentKey ? change(node.children) : inside(node.children, parentKey, change);
    return { ...node, children };
  });
}
