import { allow, refuse, type Decision } from '../common/index.ts';
import type { AppealOutcome, AppealRefusal, AppealStatus, FactChange } from './schema.ts';

/** Who decides: `verifierIds` verified the leaf; `deciderIds` are all who may decide appeals. */
export type DecidingPeople = {
  actorId: string | null;
  verifierIds: readonly string[];
  deciderIds: readonly string[];
};

/** A decision in order; `byVerifier` marks one taken by the leaf's verifier because there was nobody else. */
export type DecisionInOrder = { status: AppealOutcome; byVerifier: boolean };

/**
 * Whether this person may take this decision. Whoever verified the leaf does not judge the appeal against it, as
 * long as somebody else could.
 *
 * @returns refusals: `appeal-not-open`, `appeal-decider-verified`, `appeal-changes-missing` (an appeal that is
 * upheld changes something), `appeal-changes-on-rejection`.
 */
export function decideOutcome(
  appeal: { status: AppealStatus },
  decision: { outcome: AppealOutcome; changes: readonly FactChange[] },
  people: DecidingPeople,
): Decision<DecisionInOrder, AppealRefusal> {
  if (appeal.status !== 'filed') return refuse('appeal-not-open');
  const byVerifier = people.actorId !== null && people.verifierIds.includes(people.actorId);
  const hasOther = people.deciderIds.some((id) => !people.verifierIds.includes(id));
  if (byVerifier && hasOther) return refuse('appeal-decider-verified');
  const hasChanges = decision.changes.length > 0;
  if (decision.outcome === 'rejected' && hasChanges) return refuse('appeal-changes-on-rejection');
  if (decision.outcome !== 'rejected' && !hasChanges) return refuse('appeal-changes-missing');
  return allow({ status: decision.outcome, byVerifier });
}
