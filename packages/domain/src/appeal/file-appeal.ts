import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import { resultLeaves, type ResultNode, type SubjectResult } from '../scoring/index.ts';
import type { AppealRefusal, AppealStatus, FileAppealInput, RecordKey } from './schema.ts';
import { isWindowOpen, type AppealWindow } from './window.ts';

/** What filing depends on. `window` is null while nothing is announced; `sheet` is the department's own. */
export type FilingState = {
  window: AppealWindow | null;
  sheet: SubjectResult;
  /** the appeals that this department has filed against this announcement */
  appeals: readonly { leaf: string; status: AppealStatus }[];
};

type Filing = Pick<FileAppealInput, 'leaf' | 'records'>;

/**
 * Whether a department may appeal against a leaf of its own sheet.
 *
 * @returns the leaf as announced; refusals: `appeal-not-announced`, `appeal-window-closed` (with the day it
 * closed), `appeal-leaf-unknown`, `appeal-nothing-lost`, `appeal-record-unknown`, `appeal-open-already`,
 * `appeal-decided-already` (one decision per leaf and announcement).
 */
export function decideFiling(
  state: FilingState,
  filing: Filing,
  today: PlainDate,
): Decision<ResultNode, AppealRefusal> {
  if (state.window === null) return refuse('appeal-not-announced');
  if (!isWindowOpen(state.window, today)) {
    return refuse('appeal-window-closed', { closedOn: state.window.closesOn, days: state.window.days });
  }
  const leaf = resultLeaves(state.sheet.nodes).find(({ key }) => key === filing.leaf);
  if (leaf === undefined) return refuse('appeal-leaf-unknown');
  if (isFull(leaf)) return refuse('appeal-nothing-lost');
  if (!filing.records.every((record) => fails(leaf, record))) return refuse('appeal-record-unknown');
  const before = state.appeals.filter((appeal) => appeal.leaf === filing.leaf);
  if (before.some(({ status }) => status === 'filed')) return refuse('appeal-open-already');
  if (before.some(({ status }) => status !== 'withdrawn')) return refuse('appeal-decided-already');
  return allow(leaf);
}

/** Whether the department may take its appeal back: only while nobody has decided. */
export function decideWithdrawal(appeal: { status: AppealStatus }): Decision<'withdrawn', AppealRefusal> {
  return appeal.status === 'filed' ? allow('withdrawn') : refuse('appeal-not-open');
}

/** Full marks leave nothing to ask for; a bonus (outside the total, weight 0) may always be asked for. */
function isFull({ weight, points, possible }: ResultNode): boolean {
  return weight > 0 && points !== null && points >= possible;
}

function fails(leaf: ResultNode, record: RecordKey): boolean {
  return leaf.failing.some(({ kind, id }) => kind === record.kind && id === record.id);
}
