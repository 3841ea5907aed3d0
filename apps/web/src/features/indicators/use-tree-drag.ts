import { useState, type DragEvent } from 'react';
import { dropNode, type DropSide, type IndicatorNode } from '@gongkai/domain/indicator';
import type { TreeLine } from './tree-rows.ts';

/** What is dragged, and where it would be put down. */
type Drag = { key: string; over: string | null; side: DropSide | null };

/** Of a line's height, from where on down the middle and the lower part begin: a group's middle takes into it. */
const MIDDLE = 0.3;
const LOWER = 0.7;

/** Where a pointer at a share of a line's height puts a node down. */
export function sideAt(line: Pick<TreeLine, 'isOpen'>, share: number): DropSide {
  if (line.isOpen === null) return share < 0.5 ? 'before' : 'after';
  if (share < MIDDLE) return 'before';
  if (share < LOWER) return 'last';
  // Below the line of an open group stands its first child.
  return line.isOpen ? 'first' : 'after';
}

/** What a line of the tree listens to, and how it looks while something is dragged over it. */
export type LineDrag = {
  draggable: true;
  'data-dragged': true | undefined;
  'data-drop': DropSide | undefined;
  onDragStart: (event: DragEvent) => void;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent) => void;
  onDragEnd: () => void;
};

/** Moving lines with the mouse. Without `onDrop` nothing can be dragged. */
export function useTreeDrag(
  nodes: readonly IndicatorNode[],
  onDrop: ((key: string, over: string, side: DropSide) => void) | undefined,
): (line: TreeLine) => LineDrag | null {
  const [drag, setDrag] = useState<Drag | null>(null);
  return (line) => {
    if (onDrop === undefined) return null;
    const { key } = line.node;
    return {
      draggable: true,
      'data-dragged': drag?.key === key || undefined,
      'data-drop': (drag?.over === key && drag.side) || undefined,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries no data.
        event.dataTransfer.setData('text/plain', key);
        setDrag({ key, over: null, side: null });
      },
      onDragOver: (event) => {
        if (drag === null) return;
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const side = sideAt(line, height === 0 ? 0 : (event.clientY - top) / height);
        const isPossible = dropNode(nodes, drag.key, key, side).ok;
        if (isPossible) {
          event.preventDefault();
          event.dataTransfer.dropEffect = 'move';
        }
        const over = isPossible ? key : null;
        if (over !== drag.over || side !== drag.side) setDrag({ key: drag.key, over, side });
      },
      onDragLeave: () => setDrag((old) => (old?.over === key ? { ...old, over: null } : old)),
      onDrop: (event) => {
        event.preventDefault();
        if (drag !== null && drag.over === key && drag.side !== null) onDrop(drag.key, key, drag.side);
        setDrag(null);
      },
      onDragEnd: () => setDrag(null),
    };
  };
}
