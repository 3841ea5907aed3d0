import { isOutsideTotal, weightOf, type IndicatorNode, type SystemProblem } from '@gongkai/domain/indicator';

/** A line of the tree as it is shown; `weight` in hundredths, null for a bonus or a veto. */
export type TreeLine = {
  node: IndicatorNode;
  level: number;
  position: number;
  siblings: number;
  weight: number | null;
  isOpen: boolean | null;
  problems: number;
};

/** The visible lines, top to bottom. `isOpen` is null where there is nothing to open; `problems` counts those below a closed group too. */
export function treeLines(
  nodes: readonly IndicatorNode[],
  closed: ReadonlySet<string>,
  problems: readonly SystemProblem[],
  level = 1,
): TreeLine[] {
  return nodes.flatMap((node, at) => {
    const isOpen = node.type === 'group' ? !closed.has(node.key) : null;
    const line: TreeLine = {
      node,
      level,
      position: at + 1,
      siblings: nodes.length,
      weight: node.type === 'leaf' && isOutsideTotal(node) ? null : weightOf(node),
      isOpen,
      problems: countProblems(node, problems, isOpen === false),
    };
    return node.type === 'group' && isOpen === true
      ? [line, ...treeLines(node.children, closed, problems, level + 1)]
      : [line];
  });
}

function countProblems(node: IndicatorNode, problems: readonly SystemProblem[], isDeep: boolean): number {
  const own = problems.filter(({ key }) => key === node.key).length;
  if (!isDeep || node.type === 'leaf') return own;
  return node.children.reduce((sum, child) => sum + countProblems(child, problems, true), own);
}
