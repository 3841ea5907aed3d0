import type { IndicatorNode, IndicatorSystemDefinition } from './definition.ts';
import type { LocalText } from './text.ts';
import type { SystemProblem } from './validate.ts';

/** What a draft still leaves open: names, rules in words, groups without indicators, tiers. */
export function gapsIn(system: IndicatorSystemDefinition): SystemProblem[] {
  const problems = system.nodes.flatMap(nodeGaps);
  if (system.nodes.length === 0) problems.unshift({ code: 'no-indicators', key: null });
  if (isMissing(system.name) || system.bands.some(({ name }) => isMissing(name)))
    problems.unshift({ code: 'name-missing', key: null });
  return problems;
}

function nodeGaps(node: IndicatorNode): SystemProblem[] {
  const { key } = node;
  const problems: SystemProblem[] = isMissing(node.name) ? [{ code: 'name-missing', key }] : [];
  if (node.type === 'group') {
    if (node.children.length === 0) problems.push({ code: 'empty-group', key });
    return [...problems, ...node.children.flatMap(nodeGaps)];
  }
  if (isMissing(node.formula)) problems.push({ code: 'formula-missing', key });
  if (node.rule.kind === 'tiered' && node.rule.tiers.length === 0)
    problems.push({ code: 'tiers-missing', key });
  return problems;
}

/** The office works in Chinese: English may wait. */
function isMissing(text: LocalText): boolean {
  return text.zh.trim() === '';
}
