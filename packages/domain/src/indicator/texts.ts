import { findClassificationMark } from '../secrecy/index.ts';
import type { IndicatorNode, IndicatorSystemDefinition } from './definition.ts';
import type { LocalText } from './text.ts';
import type { SystemProblem } from './validate.ts';

/** The longest names and explanations, in characters: longer ones fit no table and no printed sheet. */
const MAX_NAME = 200;
const MAX_EXPLANATION = 2_000;

/** What is wrong with the texts of a system themselves: a secrecy mark, which must not be stored, or too long. */
export function textProblems(system: IndicatorSystemDefinition): SystemProblem[] {
  const own = [system.name, ...system.bands.map(({ name }) => name)];
  return [...own.flatMap((name) => problemsOf(null, name, MAX_NAME)), ...system.nodes.flatMap(nodeTexts)];
}

function nodeTexts(node: IndicatorNode): SystemProblem[] {
  const names = problemsOf(node.key, node.name, MAX_NAME);
  if (node.type === 'group') return [...names, ...node.children.flatMap(nodeTexts)];
  const words = [node.formula, ...(node.source === null ? [] : [node.source])];
  return [...names, ...words.flatMap((text) => problemsOf(node.key, text, MAX_EXPLANATION))];
}

function problemsOf(key: string | null, text: LocalText, max: number): SystemProblem[] {
  return [text.zh, text.en].flatMap((words): SystemProblem[] => {
    const found = findClassificationMark(words);
    if (found !== null) return [{ code: 'classified-text', key, details: { mark: found.mark } }];
    return words.length > max ? [{ code: 'text-too-long', key, details: { length: words.length, max } }] : [];
  });
}
