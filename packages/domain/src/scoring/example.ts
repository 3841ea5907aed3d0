import {
  IndicatorSystemDefinition,
  type IndicatorGroup,
  type IndicatorLeaf,
  type IndicatorNode,
} from '../indicator/definition.ts';
import { FULL_WEIGHT, isOutsideTotal } from '../indicator/validate.ts';
import type { EvaluationFacts, GivenFigure, RecordRef, SubjectRef } from '../metric/facts.ts';
import { evaluate, resultLeaves } from './evaluate.ts';
import { explain, type ExplainStep } from './explain.ts';
import type { ResultNode } from './result.ts';

/**
 * Figures somebody types to see what a rule would give. `base` (hundredths) is the score without the leaf, for a bonus
 * or a veto; `mark` (hundredths) the reviewer's.
 */
export type ExampleFigures = {
  numerator: number;
  denominator: number;
  failing: number;
  base: number;
  mark: number;
};

/** The engine's answer: the leaf's row, its calculation step by step, and the whole score in hundredths. */
export type RuleExample = { node: ResultNode; steps: ExplainStep[]; score: number | null };

const SUBJECT: SubjectRef = { kind: 'department', id: 'example' };
const METRIC = 'example';
const REST = 'example-rest';
/** More records than anybody reads; the points of a rule have long stopped changing. */
const MOST_RECORDS = 1_000;

/**
 * What a leaf would give for some figures, computed by the engine itself: a system of this leaf and one filler that
 * makes up the 100.00, in one level-1 group so that a loss may go on into it.
 */
export function exampleOf(leaf: IndicatorLeaf, figures: ExampleFigures): RuleExample {
  const weight = isOutsideTotal(leaf) ? 0 : Math.min(leaf.weight, FULL_WEIGHT);
  const tested: IndicatorLeaf = {
    ...leaf,
    weight,
    metric: leaf.rule.kind === 'reviewer' ? null : METRIC,
    applicability: { ...leaf.applicability, departmentKinds: null },
  };
  const result = evaluate(systemAround(tested), factsOf(tested, figures));
  const [subject] = result.subjects;
  const node = resultLeaves(subject?.nodes ?? []).find(({ key }) => key === leaf.key);
  if (subject === undefined || node === undefined) throw new RangeError('the engine left out the example');
  return { node, steps: explain(node), score: subject.score };
}

function systemAround(leaf: IndicatorLeaf): IndicatorSystemDefinition {
  const rest: IndicatorNode = {
    ...leaf,
    key: REST,
    weight: FULL_WEIGHT - leaf.weight,
    metric: null,
    rule: { kind: 'reviewer' },
    family: null,
    lossCap: null,
    applicability: { ...leaf.applicability, whenEmpty: 'not-done' },
  };
  const children = leaf.weight === FULL_WEIGHT ? [leaf] : [leaf, rest];
  return { ...SETTINGS, nodes: [{ ...GROUP, children }] };
}

const NAME = { zh: '示例', en: 'example' };
const GROUP: IndicatorGroup = { type: 'group', key: 'example-group', name: NAME, children: [] };
const SETTINGS = IndicatorSystemDefinition.parse({
  key: 'example',
  name: NAME,
  subjectKind: 'department',
  composition: 'drop',
  ranking: 'competition',
  bands: [{ key: 'all', name: NAME, from: 0, to: null }],
  smallBelow: 0,
  nodes: [],
});

function factsOf(leaf: IndicatorLeaf, figures: ExampleFigures): EvaluationFacts {
  const base = isOutsideTotal(leaf) ? figures.base : FULL_WEIGHT - leaf.weight;
  const mark = (key: string, points: number) => ({
    subject: SUBJECT,
    leaf: key,
    points,
    reason: '',
    evidence: [],
  });
  return {
    organisation: { id: 'example', name: 'example' },
    plan: { id: 'example', year: 2000, title: null },
    asOf: '2000-01-01',
    rounding: 'rows',
    stalledAfterDays: 30,
    departments: [{ id: SUBJECT.id, name: 'example', shortName: 'example', kind: 'division', position: 1 }],
    items: [],
    tasks: [],
    training: { plannedSessions: null, sessions: [] },
    given: leaf.metric === null ? [] : [givenOf(figures)],
    explanations: [],
    states: [],
    occurrences: [],
    adjustments: [],
    sources: null,
    marks: [mark(REST, base), ...(leaf.rule.kind === 'reviewer' ? [mark(leaf.key, figures.mark)] : [])],
  };
}

function givenOf({ numerator, denominator, failing }: ExampleFigures): GivenFigure {
  const length = Math.min(failing, MOST_RECORDS);
  const records = Array.from({ length }, (_, at): RecordRef => ({
    kind: 'record',
    id: `example-${at + 1}`,
    taskId: null,
    label: String(at + 1),
  }));
  return { metric: METRIC, subject: SUBJECT, numerator, denominator, failing: records, passing: [] };
}
