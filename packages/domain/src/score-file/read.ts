import {
  FULL_SHARE,
  leavesOf,
  systemProblems,
  type IndicatorNode,
  type IndicatorSystemDefinition,
  type SystemCombination,
} from '../indicator/index.ts';
import { EvaluationFacts } from '../metric/index.ts';
import {
  evaluate,
  evaluateCombination,
  type CombinedResult,
  type EvaluationResult,
} from '../scoring/index.ts';
import { factsProblems } from './check-facts.ts';
import { ScoreFacts } from './facts-format.ts';
import { pathText, shapeProblem, type ScoreFileProblem } from './problem.ts';
import { ScoreCombination, ScoreSystem } from './system-format.ts';
import { toCombination, toFacts, toSystem } from './to-domain.ts';

/** What a pair of score files comes to: one system's result, or a combination's. */
export type ScoreFileResult =
  | { kind: 'system'; system: IndicatorSystemDefinition; result: EvaluationResult }
  | { kind: 'combination'; combination: SystemCombination; result: CombinedResult };

export type ScoredFiles = { ok: true; value: ScoreFileResult } | { ok: false; problem: ScoreFileProblem };

/** `fullMarks` in hundredths: what the weights of each system are to sum to. */
type Systems = { fullMarks: number[] } & (
  | { kind: 'system'; system: IndicatorSystemDefinition }
  | { kind: 'combination'; combination: SystemCombination }
);
/** A system with where it stands in its file. */
type Placed = { system: IndicatorSystemDefinition; at: (string | number)[]; fullMarks: number | undefined };

class Wrong extends Error {
  readonly problem: ScoreFileProblem;
  constructor(problem: ScoreFileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Scores what two files say: an indicator system (or a combination of several) and the facts, both as parsed JSON of
 * unknown origin. The facts may be a score sheet's or the engine's own whole form. Answers the first problem found,
 * with its place in the file.
 */
export function scoreFiles(systemFile: unknown, factsFile: unknown): ScoredFiles {
  try {
    const systems = readSystems(systemFile);
    const placed = placedOf(systems);
    const facts = readFacts(factsFile, placed);
    checkSystems(placed, facts);
    return { ok: true, value: scored(systems, facts) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.problem };
    throw error;
  }
}

function scored(systems: Systems, facts: EvaluationFacts): ScoreFileResult {
  if (systems.kind === 'system') {
    const { kind, system } = systems;
    return { kind, system, result: evaluate(system, facts) };
  }
  const { kind, combination } = systems;
  return { kind, combination, result: evaluateCombination(combination, facts) };
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

function readSystems(file: unknown): Systems {
  if (!has(file, 'combine')) {
    const parsed = ScoreSystem.safeParse(file, { reportInput: true });
    if (!parsed.success) throw new Wrong(shapeProblem('system', parsed.error));
    return { kind: 'system', system: toSystem(parsed.data), fullMarks: [parsed.data.fullMarks] };
  }
  const parsed = ScoreCombination.safeParse(file, { reportInput: true });
  if (!parsed.success) throw new Wrong(shapeProblem('system', parsed.error));
  const combination = toCombination(parsed.data);
  checkParts(combination);
  const fullMarks = parsed.data.combine.map(({ system }) => system.fullMarks);
  return { kind: 'combination', combination, fullMarks };
}

function checkParts({ parts }: SystemCombination): void {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  const wrong = (path: string, code: string, details = {}) =>
    new Wrong({ file: 'system', path, code, details });
  if (sum !== FULL_SHARE) throw wrong('combine', 'parts-do-not-sum', { sum: sum / 100 });
  const keys = parts.map(({ key }) => key);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (twice >= 0) throw wrong(`combine[${twice}].key`, 'duplicate', { key: keys[twice] ?? '' });
  const other = parts.findIndex(({ system }) => system.subjectKind !== parts[0]?.system.subjectKind);
  if (other >= 0) throw wrong(`combine[${other}].system.subjectKind`, 'subject-kinds-differ');
}

function placedOf(systems: Systems): Placed[] {
  const { fullMarks } = systems;
  if (systems.kind === 'system') return [{ system: systems.system, at: [], fullMarks: fullMarks[0] }];
  return systems.combination.parts.map(({ system }, at) => ({
    system,
    at: ['combine', at, 'system'],
    fullMarks: fullMarks[at],
  }));
}

function readFacts(file: unknown, placed: readonly Placed[]): EvaluationFacts {
  if (has(file, 'departments')) {
    const parsed = EvaluationFacts.safeParse(file, { reportInput: true });
    if (!parsed.success) throw new Wrong(shapeProblem('facts', parsed.error));
    return parsed.data;
  }
  const parsed = ScoreFacts.safeParse(file, { reportInput: true });
  if (!parsed.success) throw new Wrong(shapeProblem('facts', parsed.error));
  const leaves = placed.flatMap(({ system }) => leavesOf(system.nodes));
  const [problem] = factsProblems(parsed.data, leaves);
  if (problem !== undefined) throw new Wrong({ file: 'facts', ...problem });
  return toFacts(parsed.data, placed[0]?.system.subjectKind ?? 'department');
}

function checkSystems(placed: readonly Placed[], facts: EvaluationFacts): void {
  const given = [...new Set(facts.given.map(({ metric }) => metric))];
  for (const { system, at, fullMarks } of placed) {
    const [problem] = systemProblems(system, given, true, fullMarks);
    if (problem === undefined) continue;
    const where = problem.key === null ? null : placeOf(system.nodes, problem.key, ['nodes']);
    const details = { ...(problem.key === null ? {} : { key: problem.key }), ...problem.details };
    throw new Wrong({
      file: 'system',
      path: pathText([...at, ...(where ?? [])]),
      code: problem.code,
      details,
    });
  }
}

/** Where the last node of this key stands: of a repeated key, the repetition. */
function placeOf(
  nodes: readonly IndicatorNode[],
  key: string,
  above: readonly (string | number)[],
): (string | number)[] | null {
  let found: (string | number)[] | null = null;
  for (const [at, node] of nodes.entries()) {
    if (node.key === key) found = [...above, at];
    if (node.type === 'group') found = placeOf(node.children, key, [...above, at, 'children']) ?? found;
  }
  return found;
}
