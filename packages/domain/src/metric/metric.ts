import type { LocalText } from '../indicator/text.ts';
import type { FactsIndex } from './facts-index.ts';
import type { RecordRef, SharedFailures, SubjectKind, SubjectRef } from './facts.ts';

/**
 * A figure over a subject: `numerator` out of `denominator`, with the records that keep it from being full.
 * `not-applicable` means there was nothing to measure (a gap, not a zero); both numbers are then 0.
 */
export type Metric = {
  key: string;
  numerator: number;
  denominator: number;
  failing: RecordRef[];
  /** How many records fail; more than `failing` names where a figure lists only the first of them. */
  failingCount: number;
  /** Which of them fail other figures of the subject too; absent where that is known by their names only. */
  shared?: SharedFailures[] | undefined;
  passing: RecordRef[];
  state: 'measured' | 'not-applicable';
};

/** A metric as declared: what it applies to, how it is read, and how it is counted. */
export type MetricDefinition = {
  key: string;
  /** tasks | progress | training | ledger | link: the family of records it is counted from. */
  family: 'tasks' | 'progress' | 'training' | 'ledger' | 'link';
  subjects: readonly SubjectKind[];
  name: LocalText;
  /** The formula in words. */
  formula: LocalText;
  measure: (index: FactsIndex, subject: SubjectRef) => Counted;
};

/**
 * What a metric's count answers; a denominator of 0 means that there was nothing to measure. `failingCount` may be
 * left out where `failing` names every failing record.
 */
export type Counted = {
  numerator: number;
  denominator: number;
  failing: RecordRef[];
  failingCount?: number | undefined;
  shared?: SharedFailures[] | undefined;
  passing: RecordRef[];
};
