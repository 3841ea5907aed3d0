import type { EvaluationResult, ResultNode } from './result.ts';

/**
 * A result as a daily snapshot keeps it: scores, ranks, points (shown and exact) and failing records, without the other
 * figures of the formulas and without the list of losses, which follows from the tree. Two slim results compare like the whole ones.
 */
export function slimResult(result: EvaluationResult): EvaluationResult {
  return {
    ...result,
    subjects: result.subjects.map((entry) => ({ ...entry, lost: [], nodes: entry.nodes.map(slimNode) })),
  };
}

function slimNode(node: ResultNode): ResultNode {
  const pointsExact = node.formula?.figures['pointsExact'];
  const exact = typeof pointsExact === 'string' ? { pointsExact } : null;
  return {
    ...node,
    formula: exact === null || node.formula === null ? null : { rule: node.formula.rule, figures: exact },
    children: node.children.map(slimNode),
  };
}
