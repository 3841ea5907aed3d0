import type { IndicatorLeaf, ScoredSystem } from '../indicator/definition.ts';
import { leavesOf } from '../indicator/validate.ts';
import { compareText, indexFacts, type FactsIndex } from '../metric/facts-index.ts';
import type {
  AcceptedExplanation,
  EvaluationFacts,
  FactDepartment,
  GivenState,
  LeafAdjustment,
  Occurrence,
  ReviewerMark,
  SourceFigure,
  SubjectRef,
} from '../metric/facts.ts';

/** A system and facts, arranged once for all subjects; what concerns a subject and a leaf by `markKey`. */
export type ScoringContext = {
  system: ScoredSystem;
  leaves: IndicatorLeaf[];
  index: FactsIndex;
  departmentKinds: Map<string, FactDepartment['kind']>;
  explanations: Map<string, AcceptedExplanation>;
  marks: Map<string, ReviewerMark>;
  states: Map<string, GivenState>;
  /** In an order that does not depend on where they stood. */
  occurrences: Map<string, Occurrence[]>;
  adjustments: Map<string, LeafAdjustment>;
  /** figures of other sources */
  figures: Map<string, SourceFigure[]>;
};

type OfLeaf = { subject: SubjectRef; leaf: string };

/** Arranges a system and facts for scoring. */
export function scoringContext(system: ScoredSystem, facts: EvaluationFacts): ScoringContext {
  return {
    system,
    leaves: leavesOf(system.nodes),
    index: indexFacts(facts),
    departmentKinds: new Map(facts.departments.map(({ id, kind }) => [id, kind])),
    explanations: oneEach(facts.explanations),
    marks: oneEach(facts.marks),
    states: oneEach(facts.states),
    adjustments: oneEach(facts.adjustments),
    figures: Map.groupBy(inOrder(facts.sources?.figures ?? []), ({ subject, leaf }) =>
      markKey(subject, leaf),
    ),
    occurrences: Map.groupBy(inOrder(facts.occurrences), ({ subject, leaf }) => markKey(subject, leaf)),
  };
}

/** The name under which a subject's entry for a leaf is found. */
export function markKey(subject: SubjectRef, leaf: string): string {
  return `${subject.kind}|${subject.id}|${leaf}`;
}

/** Were there two for the same subject and leaf, the choice must not depend on where they stood. */
function oneEach<T extends OfLeaf>(entries: readonly T[]): Map<string, T> {
  return new Map(inOrder(entries).map((entry) => [markKey(entry.subject, entry.leaf), entry]));
}

function inOrder<T>(entries: readonly T[]): T[] {
  return entries
    .map((entry) => ({ entry, text: JSON.stringify(entry) }))
    .toSorted((a, b) => compareText(a.text, b.text))
    .map(({ entry }) => entry);
}
