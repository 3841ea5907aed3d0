import type { IndicatorSystemDefinition } from '../indicator/definition.ts';
import type { EvaluationFacts, RecordRef, SubjectRef } from '../metric/facts.ts';
import { scoringContext } from './context.ts';
import { keptWhere } from './family.ts';
import { draftsOf } from './given-points.ts';
import type { LeafDraft } from './leaf.ts';
import { sharesOf } from './shares.ts';

/** The key of the leaf in which a record that fails these metrics loses its points; null where nothing else claims it. */
export type KeeperFinder = (record: RecordRef, metrics: readonly string[]) => string | null;

/**
 * For the records that fail one leaf of a subject: in which leaf of its family each loses its points. Answers for any
 * record, also those that no figure names, by the same rules as the score itself.
 */
export function familyKeeper(
  system: IndicatorSystemDefinition,
  facts: EvaluationFacts,
  subject: SubjectRef,
  leafKey: string,
): KeeperFinder {
  const context = scoringContext(system, facts);
  const drafts = draftsOf(context, subject);
  const family = drafts.find(({ leaf }) => leaf.key === leafKey)?.leaf.family ?? null;
  const members = drafts.filter(({ leaf, state }) => leaf.family === family && state === 'measured');
  if (family === null || members.length < 2) return () => null;
  const shares = sharesOf(system, drafts);
  return (record, metrics) =>
    keptWhere(
      members.map((member) => only(member, record, metrics)),
      shares,
    );
}

/** The leaf with this record alone among those it names. */
function only(draft: LeafDraft, { kind, id }: RecordRef, metrics: readonly string[]): LeafDraft {
  const { metric, occurrences } = draft;
  const record = { kind, id, taskId: null, label: '' };
  return {
    ...draft,
    metric:
      metric === null
        ? null
        : { ...metric, failing: metrics.includes(metric.key) ? [record] : [], shared: undefined },
    occurrences: occurrences.filter((entry) => entry.record?.kind === kind && entry.record.id === id),
  };
}
