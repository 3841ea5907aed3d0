import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import type { AttendanceRow, SessionStatus, TrainingRefusal } from './schema.ts';

type Verdict<T> = Decision<T, TrainingRefusal>;

export type SessionState = {
  status: SessionStatus;
  plannedOn: PlainDate;
  heldOn: PlainDate | null;
  version: number;
};

/** A session is planned for a day of its plan's year. */
export function decidePlanSession(year: number, plannedOn: PlainDate): Verdict<PlainDate> {
  return inYear(plannedOn, year) ? allow(plannedOn) : refuse('session-outside-year', { year, on: plannedOn });
}

/** Records that a planned session was held: within the plan's year and not in the future. A held one can be corrected. */
export function decideHoldSession(
  session: SessionState,
  input: { version: number; heldOn: PlainDate; minutes: number },
  context: { year: number; today: PlainDate },
): Verdict<{ status: 'held'; heldOn: PlainDate; minutes: number }> {
  const refused = stale(session, input);
  if (refused) return refused;
  if (session.status === 'cancelled') return refuse('session-cancelled');
  if (!inYear(input.heldOn, context.year)) {
    return refuse('held-outside-year', { year: context.year, on: input.heldOn });
  }
  if (input.heldOn > context.today) return refuse('held-in-future', { on: input.heldOn });
  return allow({ status: 'held', heldOn: input.heldOn, minutes: input.minutes });
}

/** Cancels a session that has not been held. */
export function decideCancelSession(
  session: SessionState,
  input: { version: number },
): Verdict<{ status: 'cancelled' }> {
  const refused = stale(session, input);
  if (refused) return refused;
  return session.status === 'planned' ? allow({ status: 'cancelled' }) : refuse('session-not-planned');
}

/**
 * Attendance of a session. Actual heads need a session that was held. More people than expected are allowed, and
 * the departments where that is so are answered for a second look.
 */
export function decideAttendance(
  session: SessionState,
  input: { version: number; rows: readonly AttendanceRow[] },
): Verdict<{ rows: AttendanceRow[]; overExpected: string[] }> {
  const refused = stale(session, input);
  if (refused) return refused;
  if (session.status === 'cancelled') return refuse('session-cancelled');
  const { rows } = input;
  if (new Set(rows.map((row) => row.departmentId)).size !== rows.length) {
    return refuse('attendance-department-twice');
  }
  if (rows.some((row) => row.expected < 0 || (row.actual ?? 0) < 0)) return refuse('attendance-negative');
  if (session.status === 'planned' && rows.some((row) => row.actual !== null))
    return refuse('actual-before-held');
  return allow({
    rows: [...rows],
    overExpected: rows
      .filter((row) => row.actual !== null && row.actual > row.expected)
      .map((row) => row.departmentId),
  });
}

function stale(
  session: SessionState,
  input: { version: number },
): ReturnType<typeof refuse<TrainingRefusal>> | null {
  if (session.version === input.version) return null;
  return refuse<TrainingRefusal>('version-conflict', { seen: input.version, stored: session.version });
}

function inYear(on: PlainDate, year: number): boolean {
  return Number(on.slice(0, 4)) === year;
}
