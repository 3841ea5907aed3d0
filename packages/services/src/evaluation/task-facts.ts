import { addWorkingDays, type Calendar } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import type { FactAssignment, FactTask } from '@gongkai/domain/metric';
import { expectedPercent, lightFor, taskPercent, type TaskState } from '@gongkai/domain/task';
import type { Prisma } from '@gongkai/db';
import type { OfficeSettings } from '@gongkai/domain/settings';
import { taskStateInclude, toTaskState } from '../task-state/index.ts';

/** A task row with everything that the facts count. */
export const taskFactsInclude = {
  ...taskStateInclude,
  item: { select: { parentId: true } },
  reports: { select: { assignmentId: true, _count: { select: { evidence: true } } } },
  extensions: { where: { status: 'granted' }, select: { departmentId: true } },
} as const satisfies Prisma.TaskInclude;

export type TaskFactsRow = Prisma.TaskGetPayload<{ include: typeof taskFactsInclude }>;

/** What the facts of one day are computed with. */
export type FactsDay = { asOf: PlainDate; calendar: Calendar; settings: OfficeSettings };

function receiptDueOn(task: TaskState, day: FactsDay): PlainDate | null {
  if (task.issuedOn === null) return null;
  return addWorkingDays(day.calendar, task.issuedOn, day.settings.receiptDays).on;
}

function assignmentFacts(row: TaskFactsRow, state: TaskState, day: FactsDay): FactAssignment[] {
  const dueOn = receiptDueOn(state, day);
  return state.assignments.map((part) => {
    const reports = row.reports.filter((report) => report.assignmentId === part.id);
    return {
      id: part.id,
      departmentId: part.departmentId,
      role: part.role,
      required: part.required,
      status: part.status,
      percent: part.percent,
      receiptDueOn: dueOn,
      receivedOn: part.receivedOn,
      submittedOn: part.submittedOn,
      verifiedOn: part.verifiedOn,
      returnCount: part.returnCount,
      reportCount: reports.length,
      lastReportOn: part.lastReportOn,
      evidenceCount: reports.reduce((sum, report) => sum + report._count.evidence, 0),
      extensionCount: row.extensions.filter((one) => one.departmentId === part.departmentId).length,
    };
  });
}

/** One task as a fact of the given day, its light computed. */
export function toTaskFact(row: TaskFactsRow, day: FactsDay): FactTask {
  const state = toTaskState(row);
  const lastReports = state.assignments.map((part) => part.lastReportOn).filter((on) => on !== null);
  return {
    id: state.id,
    number: row.number,
    title: state.title,
    // A task under a third-level item counts for the item above it: those are what is evaluated.
    itemId: row.item.parentId ?? row.itemId,
    weight: state.weight,
    deadlineKind: state.deadlineKind,
    status: state.status,
    light: lightFor(state, day.asOf, day.calendar, day.settings.light).light,
    issuedOn: state.issuedOn,
    startsOn: state.startsOn,
    dueOn: state.dueOn,
    originalDueOn: state.originalDueOn,
    closedOn: state.closedOn,
    percent: taskPercent(state.assignments) ?? 0,
    expectedPercent: expectedPercent(state.trajectory, day.asOf),
    trajectory: [...state.trajectory],
    checkpoints: state.checkpoints.map(({ id, label, startsOn, dueOn, doneOn }) => ({
      id,
      label,
      startsOn,
      dueOn,
      doneOn,
    })),
    assignments: assignmentFacts(row, state, day),
    extensionCount: row.extensions.length,
    reportCount: row.reports.length,
    lastReportOn: lastReports.toSorted().at(-1) ?? null,
  };
}
