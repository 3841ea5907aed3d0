import { refuse, type Decision } from '../common/index.ts';
import type { IndicatorNode } from './definition.ts';
import { moveNode, placeOf, type MoveRefusal } from './tree.ts';

/** Where a node is let go over another: before or behind it, or within it as its first or last child. */
export type DropSide = 'before' | 'after' | 'first' | 'last';

/**
 * The tree with a node dropped at another one. Refuses what {@link moveNode} refuses, and a drop on itself
 * (`move-into-itself`).
 */
export function dropNode(
  nodes: readonly IndicatorNode[],
  key: string,
  overKey: string,
  side: DropSide,
): Decision<IndicatorNode[], MoveRefusal> {
  const from = placeOf(nodes, key);
  const over = placeOf(nodes, overKey);
  if (from === null || over === null) return refuse('node-not-found');
  if (key === overKey) return refuse('move-into-itself');
  if (side === 'first') return moveNode(nodes, key, overKey, 0);
  if (side === 'last') {
    const size = over.node.type === 'group' ? over.node.children.length : 0;
    return moveNode(nodes, key, overKey, from.parentKey === overKey ? size - 1 : size);
  }
  // Places are counted without the node that moves.
  const gap = from.parentKey === over.parentKey && from.at < over.at ? 1 : 0;
  return moveNode(nodes, key, over.parentKey, over.at - gap + (side === 'after' ? 1 : 0));
}
