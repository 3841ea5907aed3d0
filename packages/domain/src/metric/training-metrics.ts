import { countRecords, sortRecords } from './duty.ts';
import type { FactsIndex } from './facts-index.ts';
import type { FactAttendance, FactSession, RecordRef, SubjectRef } from './facts.ts';
import type { Counted, MetricDefinition } from './metric.ts';

const DEPARTMENT = ['department'] as const;

/** Metrics over training records. The office-wide ones give every department the same figure. */
export const trainingMetrics: readonly MetricDefinition[] = [
  {
    key: 'training-attendance',
    family: 'training',
    subjects: DEPARTMENT,
    name: { zh: '培训到训率', en: 'Training attendance' },
    formula: { zh: '实到人次 ÷ 应到人次', en: 'people who attended ÷ people expected' },
    measure: measureAttendance,
  },
  {
    key: 'training-coverage',
    family: 'training',
    subjects: DEPARTMENT,
    name: { zh: '培训覆盖率', en: 'Training coverage' },
    formula: {
      zh: '有人参加的应参训场次 ÷ 应参训场次',
      en: 'sessions attended ÷ sessions held where it was expected',
    },
    measure: measureCoverage,
  },
  {
    key: 'training-hosted',
    family: 'training',
    subjects: DEPARTMENT,
    name: { zh: '承办培训场次', en: 'Sessions hosted' },
    formula: { zh: '本单位承办并已举办的培训场次', en: 'sessions hosted by the department and held' },
    measure: measureHosted,
  },
  {
    key: 'training-sessions-held',
    family: 'training',
    subjects: DEPARTMENT,
    name: { zh: '培训计划完成率', en: 'Planned sessions held' },
    formula: {
      zh: '已举办场次 ÷ 年度计划场次（全局）',
      en: 'sessions held ÷ sessions planned for the year (office-wide)',
    },
    measure: measureHeld,
  },
  {
    key: 'training-departments-covered',
    family: 'training',
    subjects: DEPARTMENT,
    name: { zh: '处室参训覆盖率', en: 'Departments covered' },
    formula: {
      zh: '已参训处室数 ÷ 处室总数（全局）',
      en: 'departments that attended ÷ departments (office-wide)',
    },
    measure: measureDepartmentsCovered,
  },
];

type Seat = { session: FactSession; attendance: FactAttendance };

/** Seats of a department at sessions that were held and counted; uncounted ones are a gap. */
function seatsOf(index: FactsIndex, subject: SubjectRef): Seat[] {
  return heldSessions(index).flatMap((session) =>
    session.attendances
      .filter((seat) => seat.departmentId === subject.id && seat.expected > 0 && seat.actual !== null)
      .map((attendance) => ({ session, attendance })),
  );
}

/** More people than expected do not make up for empty seats elsewhere. */
function measureAttendance(index: FactsIndex, subject: SubjectRef): Counted {
  let numerator = 0;
  let denominator = 0;
  const failing: RecordRef[] = [];
  const passing: RecordRef[] = [];
  for (const { session, attendance } of seatsOf(index, subject)) {
    const came = Math.min(attendance.actual ?? 0, attendance.expected);
    numerator += came;
    denominator += attendance.expected;
    (came < attendance.expected ? failing : passing).push(sessionRecord(session));
  }
  return { numerator, denominator, failing: sortRecords(failing), passing: sortRecords(passing) };
}

function measureCoverage(index: FactsIndex, subject: SubjectRef): Counted {
  return countRecords(
    seatsOf(index, subject),
    ({ attendance }) => (attendance.actual ?? 0) > 0,
    ({ session }) => sessionRecord(session),
  );
}

function measureHosted(index: FactsIndex, subject: SubjectRef): Counted {
  const hosted = index.facts.training.sessions.filter(
    (session) => session.hostDepartmentId === subject.id && session.status !== 'cancelled',
  );
  return countRecords(hosted, (session) => (session.status === 'held' ? true : null), sessionRecord);
}

function measureHeld(index: FactsIndex): Counted {
  const planned = index.facts.training.plannedSessions;
  if (planned === null || planned === 0) return { numerator: 0, denominator: 0, failing: [], passing: [] };
  const held = heldSessions(index);
  const { asOf } = index.facts;
  const missed = index.facts.training.sessions.filter(
    (session) => session.status === 'planned' && session.plannedOn < asOf,
  );
  return {
    numerator: Math.min(held.length, planned),
    denominator: planned,
    failing: sortRecords(missed.map(sessionRecord)),
    passing: sortRecords(held.map(sessionRecord)),
  };
}

function measureDepartmentsCovered(index: FactsIndex): Counted {
  const held = heldSessions(index);
  if (held.length === 0) return { numerator: 0, denominator: 0, failing: [], passing: [] };
  const covered = new Set(
    held.flatMap((session) =>
      session.attendances.filter((seat) => (seat.actual ?? 0) > 0).map((seat) => seat.departmentId),
    ),
  );
  return countRecords(
    index.facts.departments,
    (department) => covered.has(department.id),
    (department) => ({ kind: 'department', id: department.id, taskId: null, label: department.shortName }),
  );
}

function heldSessions(index: FactsIndex): FactSession[] {
  return index.facts.training.sessions.filter((session) => session.status === 'held');
}

function sessionRecord(session: FactSession): RecordRef {
  return { kind: 'session', id: session.id, taskId: null, label: session.title };
}
