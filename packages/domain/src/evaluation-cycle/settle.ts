import type { SourceWeights } from '../discrepancy/index.ts';
import type { SourceFigure, SubjectRef } from '../metric/index.ts';
import type { CountedLeaf } from '../scoring/index.ts';
import type { HandInState, VerdictKind } from './enums.ts';
import type { DecidedFacts } from './decided.ts';

/** What one source says of a leaf; `points` in hundredths. */
export type EntryFigure = {
  points: number | null;
  note: string;
  explanation: string | null;
};

/** The office's verdict on a leaf; `explanationAccepted` is null where none was given. */
export type LeafVerdict = {
  verdict: VerdictKind;
  points: number | null;
  explanationAccepted: boolean | null;
  reason: string;
};

/** Everything said of one leaf of one department; `self` and `thirdParty` only as far as handed in. */
export type LeafFile = {
  departmentId: string;
  counted: CountedLeaf;
  self: EntryFigure | null;
  thirdParty: EntryFigure | null;
  mark: EntryFigure | null;
  verdict: LeafVerdict | null;
  selfState: HandInState | null;
};

/** Whether the leaf is up to anybody at all for this department: it concerns it and is no veto. */
export function isAssessed({ counted }: Pick<LeafFile, 'counted'>): boolean {
  return counted.concerned && counted.leaf.rule.kind !== 'veto';
}

/**
 * Whether a source must say something of the leaf before it hands in: where there was no business, nothing counts. What
 * a person marks has no count of its own before the mark.
 */
export function isRequired(file: Pick<LeafFile, 'counted'>): boolean {
  const { state, leaf } = file.counted;
  return isAssessed(file) && (state !== 'not-applicable' || leaf.rule.kind === 'reviewer');
}

/** Whether there is anything to verify: business, or a figure or explanation of the department where none was counted. */
export function isVerifiable(file: Pick<LeafFile, 'counted' | 'self'>): boolean {
  const { self } = file;
  const isSaid = self !== null && (self.points !== null || self.explanation !== null);
  return isRequired(file) || (isAssessed(file) && isSaid);
}

/** What other sources gave for one leaf. What a late department did not hand in is not done: no points. */
function figuresOf(file: LeafFile, subject: SubjectRef): SourceFigure[] {
  const leaf = file.counted.leaf.key;
  const figure = (source: SourceFigure['source'], points: number | null): SourceFigure[] =>
    points === null ? [] : [{ subject, leaf, source, points }];
  const self = file.selfState === 'late' ? 0 : (file.self?.points ?? null);
  return [...figure('self', self), ...figure('third-party', file.thirdParty?.points ?? null)];
}

/** What is decided for one leaf; a verdict that adjusts goes before an explanation that was accepted. */
function settleLeaf(file: LeafFile): Omit<DecidedFacts, 'sources' | 'given'> & { figures: SourceFigure[] } {
  const { counted, verdict, mark, self } = file;
  const subject: SubjectRef = { kind: 'department', id: file.departmentId };
  const leaf = counted.leaf.key;
  const none = { explanations: [], marks: [], adjustments: [], figures: [] };
  if (!isAssessed(file)) return none;
  const marks =
    counted.leaf.rule.kind === 'reviewer' && mark !== null && mark.points !== null
      ? [{ subject, leaf, points: mark.points, reason: mark.note, evidence: [] }]
      : [];
  const decided = { ...none, marks, figures: figuresOf(file, subject) };
  if (verdict?.verdict === 'adjusted' && verdict.points !== null)
    return {
      ...decided,
      adjustments: [{ subject, leaf, points: verdict.points, reason: verdict.reason }],
    };
  const explanation = self?.explanation ?? null;
  return explanation !== null && verdict?.explanationAccepted === true
    ? { ...decided, explanations: [{ subject, leaf, note: explanation }] }
    : decided;
}

/** Everything decided over all leaves of all departments; the order of the files has no influence on a score. */
export function settle(files: readonly LeafFile[], weights: SourceWeights): DecidedFacts {
  const all = files.map((file) => settleLeaf(file));
  return {
    explanations: all.flatMap(({ explanations }) => explanations),
    marks: all.flatMap(({ marks }) => marks),
    adjustments: all.flatMap(({ adjustments }) => adjustments),
    sources: weights.final === 100 ? null : { weights, figures: all.flatMap(({ figures }) => figures) },
    given: [],
  };
}
