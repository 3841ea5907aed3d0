import {
  FULL_WEIGHT,
  standardBands,
  type Band,
  type IndicatorNode,
  type ScoredSystem,
  type SystemCombination,
} from '../indicator/index.ts';
import { EvaluationFacts, type GivenFigure, type RecordRef, type SubjectKind } from '../metric/index.ts';
import type { ScoreFacts, ScoreFigure, ScoreRecord } from './facts-format.ts';
import type { ScoreBands, ScoreCombination, ScoreNode, ScoreSystem } from './system-format.ts';
import { localText } from './text.ts';

/** The bands of a file; the standard ones are parts of the full marks (hundredths), rounded up: a score below is below. */
function bandsOf(bands: ScoreBands, fullMarks = FULL_WEIGHT): Band[] {
  const edge = (at: number) => Math.ceil((at * fullMarks) / FULL_WEIGHT);
  const standard = standardBands.map(({ from, to, ...band }) => ({
    ...band,
    from: edge(from),
    to: to === null ? null : edge(to),
  }));
  return (bands ?? standard).map(({ name, ...band }) => ({ ...band, name: localText(name, band.key) }));
}

function nodeOf(node: ScoreNode): IndicatorNode {
  const name = localText(node.name, node.key);
  if ('children' in node) return { ...node, type: 'group', name, children: node.children.map(nodeOf) };
  return {
    ...node,
    type: 'leaf',
    name,
    formula: localText(node.formula ?? node.name, node.key),
    applicability: node.applicability ?? { whenEmpty: 'not-applicable', departmentKinds: null },
    source: node.source === null ? null : localText(node.source, node.key),
  };
}

/** The system of a file with everything that was left out. Whether it makes sense is for `systemProblems`. */
export function toSystem(file: ScoreSystem): ScoredSystem {
  const { $schema: _, fullMarks, ...system } = file;
  return {
    ...system,
    name: localText(system.name, system.key),
    bands: bandsOf(system.bands, system.outOf ?? fullMarks),
    nodes: system.nodes.map(nodeOf),
  };
}

/** The combination of a file; weights become hundredths of a per cent. */
export function toCombination(file: ScoreCombination): SystemCombination {
  const { $schema: _, combine, ...rest } = file;
  return {
    ...rest,
    name: localText(rest.name, rest.key),
    bands: bandsOf(rest.bands),
    parts: combine.map(({ system, weight, of, ...part }, at) => {
      const key = part.key ?? (system.key === 'system' ? `part${at + 1}` : system.key);
      const name = localText(part.name ?? system.name, key);
      return { key, name, weight: Math.round(weight * 100), of, system: toSystem(system) };
    }),
  };
}

function recordOf(record: ScoreRecord): RecordRef {
  const { id, label } = typeof record === 'string' ? { id: record, label: record } : record;
  return { kind: 'record', id, taskId: null, label: label ?? id };
}

/** How many records of a figure fail; what was not said follows from the other two. */
export function failingOf({ numerator, denominator, failing, failingCount }: ScoreFigure): number {
  const named = Array.isArray(failing) ? failing.length : failing;
  return Math.max(failingCount ?? 0, named ?? Math.max(0, (denominator ?? numerator) - numerator));
}

function figureOf(figure: ScoreFigure, kind: SubjectKind): GivenFigure {
  const failingCount = failingOf(figure);
  const { subject, metric, numerator, denominator, failing } = figure;
  return {
    metric,
    subject: { kind, id: subject },
    numerator,
    denominator: denominator ?? Math.max(1, numerator + failingCount),
    failing: Array.isArray(failing) ? failing.map(recordOf) : [],
    failingCount,
    passing: [],
  };
}

/** The facts of a file as the engine takes them, for subjects of this kind. */
export function toFacts(facts: ScoreFacts, kind: SubjectKind): EvaluationFacts {
  const of = <T extends { subject: string }>(entry: T) => ({
    ...entry,
    subject: { kind, id: entry.subject },
  });
  const named = facts.subjects.map((subject, position) => ({
    ...subject,
    name: subject.name ?? subject.id,
    position,
  }));
  return EvaluationFacts.parse({
    organisation: { id: 'score-file', name: '' },
    plan: { id: 'score-file', year: Number(facts.asOf.slice(0, 4)), title: null },
    asOf: facts.asOf,
    rounding: 'rows',
    departments:
      kind === 'department' ? named.map((subject) => ({ ...subject, shortName: subject.name })) : [],
    items:
      kind === 'item'
        ? named.map(({ id, name, position }) => ({ id, number: position + 1, heading: name, position }))
        : [],
    tasks: [],
    training: { plannedSessions: null, sessions: [] },
    given: facts.figures.map((figure) => figureOf(figure, kind)),
    explanations: facts.explanations.map(of),
    states: facts.states.map(of),
    marks: facts.marks.map((mark) => ({ ...of(mark), evidence: mark.evidence.map(recordOf) })),
    occurrences: facts.occurrences.map((entry) => ({
      ...of(entry),
      record: entry.record === null ? null : recordOf(entry.record),
    })),
  });
}
