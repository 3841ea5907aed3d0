import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { EvaluationTerms } from './inputs.ts';
import type { CycleRefusal } from './refusals.ts';

/** Whether the terms of a draft fit together and fit the plan's year; deadlines may not lie in the past. */
export function decideTerms(
  terms: EvaluationTerms,
  planYear: number,
  today: PlainDate,
): Decision<EvaluationTerms, CycleRefusal> {
  if (terms.periodTo < terms.periodFrom) return refuse('evaluation-period-order');
  const year = String(planYear);
  if (!terms.periodFrom.startsWith(year) || !terms.periodTo.startsWith(year))
    return refuse('evaluation-period-outside-plan', { year: planYear });
  if (terms.assessDueOn < today) return refuse('evaluation-due-passed');
  if (terms.verifyDueOn !== null && terms.verifyDueOn < terms.assessDueOn)
    return refuse('evaluation-due-order');
  if (terms.weights['third-party'] > 0 && !terms.thirdParty) return refuse('evaluation-third-party-needed');
  return allow(terms);
}
