import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { EvaluationStatus, HandInSource, HandInState } from './enums.ts';
import type { CycleRefusal } from './refusals.ts';

type Decided<T> = Decision<T, CycleRefusal>;

/** One source's hand-in for one department. */
export type HandInFact = { departmentId: string; source: HandInSource; state: HandInState };

/** Opens a draft. The period must have begun: facts of days to come cannot be frozen. */
export function decideOpen(
  evaluation: { status: EvaluationStatus; periodFrom: PlainDate },
  today: PlainDate,
): Decided<{ status: 'self-assessment'; openedOn: PlainDate }> {
  if (evaluation.status !== 'draft') return refuse('evaluation-not-draft');
  if (today < evaluation.periodFrom) return refuse('evaluation-period-not-over');
  return allow({ status: 'self-assessment', openedOn: today });
}

/** Whether a source may still write its figures for a department. */
export function decideWriteEntry(status: EvaluationStatus, state: HandInState): Decided<true> {
  if (status !== 'self-assessment' && status !== 'verification') return refuse('evaluation-not-open');
  const isOpen = state === 'returned' || (state === 'awaited' && status === 'self-assessment');
  return isOpen ? allow(true) : refuse('hand-in-closed');
}

/** Like {@link decideWriteEntry} for the third party, who may also hand in while the office verifies. */
export function decideWriteThirdParty(status: EvaluationStatus, state: HandInState): Decided<true> {
  if (status !== 'self-assessment' && status !== 'verification') return refuse('evaluation-not-open');
  return state === 'awaited' || state === 'returned' ? allow(true) : refuse('hand-in-closed');
}

/** A mark of the office: any time from the opening until the announcement. */
export function decideWriteMark(status: EvaluationStatus): Decided<true> {
  return status === 'self-assessment' || status === 'verification'
    ? allow(true)
    : refuse('evaluation-not-open');
}

/** Hands in: every leaf that concerns the department has a figure or an explanation. `missing` counts those without. */
export function decideHandIn(
  source: HandInSource,
  status: EvaluationStatus,
  state: HandInState,
  missing: number,
): Decided<'handed-in'> {
  const written = source === 'self' ? decideWriteEntry(status, state) : decideWriteThirdParty(status, state);
  if (!written.ok) return written;
  return missing > 0 ? refuse('hand-in-incomplete', { missing }) : allow('handed-in');
}

/**
 * Ends self-assessment. Before its last day is over every department must have handed in; afterwards those that did
 * not are late: what was not handed in is not done.
 */
export function decideStartVerification(
  evaluation: { status: EvaluationStatus; assessDueOn: PlainDate },
  handIns: readonly HandInFact[],
  today: PlainDate,
): Decided<{ late: HandInFact[] }> {
  if (evaluation.status !== 'self-assessment') return refuse('evaluation-not-open');
  const late = handIns.filter(({ source, state }) => source === 'self' && state === 'awaited');
  if (late.length > 0 && today <= evaluation.assessDueOn)
    return refuse('hand-ins-awaited', { count: late.length, dueOn: evaluation.assessDueOn });
  return allow({ late });
}

/** Gives a department's figures back to it; a late one may so be let in after all. */
export function decideReturnHandIn(status: EvaluationStatus, state: HandInState): Decided<'returned'> {
  if (status !== 'verification') return refuse('evaluation-not-in-verification');
  return state === 'handed-in' || state === 'late' || state === 'returned'
    ? allow('returned')
    : refuse('hand-in-nothing-to-return');
}

/** What still stands in the way of an announcement. */
export type OpenPoints = {
  returned: number;
  thirdPartyAwaited: number;
  marksMissing: number;
  verdictsMissing: number;
};

/** Announces, once nothing is open any more. A third party that only stands beside the result holds nothing up. */
export function decideAnnounce(
  evaluation: { status: EvaluationStatus; thirdPartyWeight: number },
  open: OpenPoints,
): Decided<'announced'> {
  if (evaluation.status !== 'verification') return refuse('evaluation-not-in-verification');
  if (open.returned > 0) return refuse('announce-returned', { count: open.returned });
  if (open.thirdPartyAwaited > 0 && evaluation.thirdPartyWeight > 0)
    return refuse('announce-third-party-awaited', { count: open.thirdPartyAwaited });
  if (open.marksMissing > 0) return refuse('announce-marks-missing', { count: open.marksMissing });
  if (open.verdictsMissing > 0) return refuse('announce-verdicts-missing', { count: open.verdictsMissing });
  return allow('announced');
}

/** Withdraws an evaluation that was opened by mistake; what was announced is corrected by appeal or revision. */
export function decideWithdraw(status: EvaluationStatus): Decided<'withdrawn'> {
  if (status === 'final' || status === 'withdrawn') return refuse('evaluation-ended');
  return status === 'announced' ? refuse('evaluation-announced') : allow('withdrawn');
}
