import { addDays, type PlainDate } from '../common/index.ts';
import type { EvaluationFacts, FactAssignment, FactSession, FactTask } from './facts.ts';

/** The last day of the quarter before the one that `today` lies in. */
export function lastQuarterEnd(today: PlainDate): PlainDate {
  const [year = '', month = ''] = today.split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return addDays(`${year}-${String(first).padStart(2, '0')}-01`, -1);
}

/**
 * The facts as they stood at the end of an earlier day, as far as the records carry dates: what was issued, signed for,
 * handed in, verified, closed, done or held later is undone. Percentages, returns, evidence, due dates that were
 * extended and figures given from outside have no dates and stay as they are; whoever shows the result says so.
 */
export function rewindFacts(facts: EvaluationFacts, day: PlainDate): EvaluationFacts {
  const later = (on: PlainDate | null) => on !== null && on > day;
  return {
    ...facts,
    asOf: day,
    tasks: facts.tasks.filter(({ issuedOn }) => !later(issuedOn)).map((task) => rewindTask(task, later)),
    training: {
      ...facts.training,
      sessions: facts.training.sessions.map((session) => rewindSession(session, later)),
    },
  };
}

type IsLater = (on: PlainDate | null) => boolean;

function rewindTask(task: FactTask, later: IsLater): FactTask {
  const isReopened = later(task.closedOn);
  return {
    ...task,
    status: isReopened && task.status === 'closed' ? 'issued' : task.status,
    closedOn: isReopened ? null : task.closedOn,
    checkpoints: task.checkpoints.map((point) => (later(point.doneOn) ? { ...point, doneOn: null } : point)),
    assignments: task.assignments.map((part) => rewindPart(part, later)),
  };
}

function rewindPart(part: FactAssignment, later: IsLater): FactAssignment {
  const received = later(part.receivedOn) ? null : part.receivedOn;
  const submitted = later(part.submittedOn) ? null : part.submittedOn;
  const verified = later(part.verifiedOn) ? null : part.verifiedOn;
  const dates = { receivedOn: received, submittedOn: submitted, verifiedOn: verified };
  return { ...part, ...dates, status: rewoundStatus(part, dates) };
}

type Dates = Pick<FactAssignment, 'receivedOn' | 'submittedOn' | 'verifiedOn'>;

function rewoundStatus(part: FactAssignment, dates: Dates): FactAssignment['status'] {
  if (part.receivedOn !== null && dates.receivedOn === null) return 'awaiting-receipt';
  if (part.submittedOn !== null && dates.submittedOn === null) return 'in-progress';
  if (part.verifiedOn !== null && dates.verifiedOn === null) return 'submitted';
  return part.status;
}

function rewindSession(session: FactSession, later: IsLater): FactSession {
  return later(session.heldOn) ? { ...session, status: 'planned', heldOn: null } : session;
}
