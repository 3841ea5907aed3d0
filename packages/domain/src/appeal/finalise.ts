import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { AppealRefusal } from './schema.ts';

/** Where an evaluation stands when somebody wants to end or to correct it. */
export type EndingState = {
  status: 'draft' | 'self-assessment' | 'verification' | 'announced' | 'final' | 'withdrawn';
  /** the last day to appeal; null before the announcement */
  appealUntil: PlainDate | null;
  openAppeals: number;
};

/**
 * Whether an announced evaluation may become final: when the appeal window is over and every appeal is decided. There
 * is no way around either; a department's right to appeal cannot be cut short.
 *
 * @returns refusals: `final-not-announced`, `final-window-open` (with its last day), `final-appeals-open`.
 */
export function decideFinal(state: EndingState, today: PlainDate): Decision<'final', AppealRefusal> {
  if (state.status !== 'announced' || state.appealUntil === null) return refuse('final-not-announced');
  if (today <= state.appealUntil) return refuse('final-window-open', { closesOn: state.appealUntil });
  if (state.openAppeals > 0) return refuse('final-appeals-open', { count: state.openAppeals });
  return allow('final');
}

/**
 * Whether a final evaluation may be corrected by a new revision. One at a time: while a revision is under way the
 * next correction belongs to it, and only the newest final one is corrected.
 */
export function decideRevision(
  state: Pick<EndingState, 'status'>,
  revisions: readonly Pick<EndingState, 'status'>[],
): Decision<'revision', AppealRefusal> {
  if (state.status !== 'final') return refuse('revision-not-final');
  if (revisions.some(({ status }) => status === 'final')) return refuse('revision-superseded');
  if (revisions.some(({ status }) => status !== 'withdrawn')) return refuse('revision-under-way');
  return allow('revision');
}
