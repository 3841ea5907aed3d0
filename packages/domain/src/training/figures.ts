import type { PlainDate } from '../common/index.ts';
import type { SessionStatus, TrainingMode } from './schema.ts';

export type FigureAttendance = { departmentId: string; expected: number; actual: number | null };
export type FigureSession = {
  id: string;
  mode: TrainingMode;
  status: SessionStatus;
  plannedOn: PlainDate;
  heldOn: PlainDate | null;
  minutes: number;
  attendances: readonly FigureAttendance[];
};
export type FigureDepartment = { id: string; archivedOn: PlainDate | null };

/** A share as it was counted; null instead of a share when there is nothing to divide by. */
export type Share = { numerator: number; denominator: number };

export type DepartmentTraining = {
  departmentId: string;
  /** held sessions that somebody of the department came to */
  attended: number;
  /** heads over held sessions whose attendance was counted; null when none was */
  attendance: Share | null;
  /** minutes of the sessions attended */
  minutes: number;
  covered: boolean;
};

export type TrainingFigures = {
  /** held ÷ planned; null without a plan or when none was planned */
  sessions: Share | null;
  held: number;
  byMode: Record<TrainingMode, number>;
  attendance: Share | null;
  /** active departments that came at least once ÷ active departments; null while nothing was counted */
  coverage: Share | null;
  /** active departments that never came, in the departments' order */
  uncovered: string[];
  /** minutes of all held sessions */
  minutes: number;
  /** held sessions in which some attendance is not counted yet */
  uncounted: string[];
  departments: DepartmentTraining[];
};

/**
 * The training figures of a year. Only held sessions count; attendance that was not counted is left out of both
 * sides of a share, never taken for zero. A department takes part in coverage while it is active.
 */
export function trainingFigures(
  plan: { plannedSessions: number } | null,
  sessions: readonly FigureSession[],
  departments: readonly FigureDepartment[],
): TrainingFigures {
  const held = sessions.filter((session) => session.status === 'held');
  const active = departments.filter((department) => department.archivedOn === null);
  const perDepartment = active.map((department) => departmentTraining(department.id, held));
  const rows = held.flatMap((session) => session.attendances);
  const counted = rows.some((row) => row.actual !== null);
  const covered = perDepartment.filter((one) => one.covered).length;
  return {
    sessions: plan === null ? null : share(held.length, plan.plannedSessions),
    held: held.length,
    byMode: {
      inviting: held.filter((session) => session.mode === 'inviting').length,
      'going-out': held.filter((session) => session.mode === 'going-out').length,
    },
    attendance: attendanceShare(rows),
    coverage: counted ? share(covered, active.length) : null,
    uncovered: perDepartment.filter((one) => !one.covered).map((one) => one.departmentId),
    minutes: held.reduce((sum, session) => sum + session.minutes, 0),
    uncounted: held
      .filter(
        (session) =>
          session.attendances.length === 0 || session.attendances.some((row) => row.actual === null),
      )
      .map((session) => session.id),
    departments: perDepartment,
  };
}

function departmentTraining(departmentId: string, held: readonly FigureSession[]): DepartmentTraining {
  const attended = held.filter((session) =>
    session.attendances.some((row) => row.departmentId === departmentId && (row.actual ?? 0) > 0),
  );
  const rows = held
    .flatMap((session) => session.attendances)
    .filter((row) => row.departmentId === departmentId);
  return {
    departmentId,
    attended: attended.length,
    attendance: attendanceShare(rows),
    minutes: attended.reduce((sum, session) => sum + session.minutes, 0),
    covered: attended.length > 0,
  };
}

function attendanceShare(rows: readonly FigureAttendance[]): Share | null {
  const counted = rows.filter((row) => row.actual !== null);
  const expected = counted.reduce((sum, row) => sum + row.expected, 0);
  return share(
    counted.reduce((sum, row) => sum + (row.actual ?? 0), 0),
    expected,
  );
}

function share(numerator: number, denominator: number): Share | null {
  return denominator === 0 ? null : { numerator, denominator };
}
