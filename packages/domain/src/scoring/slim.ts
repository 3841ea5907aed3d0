import type { EvaluationResult, ResultNode } from './result.ts';

/**
 * A result as a daily snapshot keeps it: scores, ranks, points and failing records, without formulas and without the
 * list of losses, which follows from the tree. Two slim results compare like the whole ones.
 */
export function slimResult(result: EvaluationResult): EvaluationResult {
  return {
    ...result,
    subjects: result.subjects.map((entry) => ({ ...entry, lost: [], nodes: entry.nodes.map(slimNode) })),
  };
}

function slimNode(node: ResultNode): ResultNode {
  return { ...node, formula: null, children: node.children.map(slimNode) };
}
