import { taskCode, type ListedPart, type ListedTask } from '@gongkai/domain/supervision';
import {
  lightFor,
  taskPercent,
  type AssignmentState,
  type DeadlineKind,
  type LightReason,
  type TaskState,
} from '@gongkai/domain/task';
import type { Prisma } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import type { OfficeSettings } from '@gongkai/domain/settings';
import { taskStateInclude, toAssignmentState, toTaskState } from '../task-state/index.ts';

/** Everything a list shows of a task. */
export const taskRowInclude = {
  ...taskStateInclude,
  assignments: {
    ...taskStateInclude.assignments,
    include: {
      department: { select: { shortName: true } },
      owner: { select: { name: true } },
    },
  },
  plan: { select: { year: true } },
  item: {
    select: {
      number: true,
      heading: true,
      position: true,
      sectionId: true,
      section: { select: { number: true, heading: true } },
    },
  },
  extensions: { select: { status: true } },
} as const satisfies Prisma.TaskInclude;

export type TaskRowSource = Prisma.TaskGetPayload<{ include: typeof taskRowInclude }>;

/** One department's part in a list. */
export type PartRow = ListedPart & {
  id: string;
  departmentName: string;
  ownerName: string | null;
  percent: number;
  returnCount: number;
  version: number;
};

/**
 * A task in a list. `percent` and `expected` are whole percent, null where they do not apply; `workingDaysLeft` is
 * negative when the day has passed.
 */
export type TaskRow = Omit<ListedTask, 'parts'> & {
  id: string;
  code: string;
  deliverable: string;
  deadlineKind: DeadlineKind;
  reason: LightReason;
  expected: number | null;
  workingDaysLeft: number | null;
  dueOn: string | null;
  originalDueOn: string | null;
  /** granted ones */
  extensionCount: number;
  extensionPending: boolean;
  itemNumber: number;
  itemHeading: string | null;
  sectionNumber: number | null;
  sectionHeading: string | null;
  parts: PartRow[];
  version: number;
};

type PartSource = TaskRowSource['assignments'][number];

function toPartRow(source: PartSource): PartRow {
  const part: AssignmentState = toAssignmentState(source);
  return {
    id: part.id,
    departmentId: part.departmentId,
    departmentName: source.department.shortName,
    role: part.role,
    required: part.required,
    status: part.status,
    ownerId: part.ownerId,
    ownerName: source.owner?.name ?? null,
    lastReportOn: part.lastReportOn,
    percent: part.percent,
    returnCount: part.returnCount,
    version: part.version,
  };
}

function placeOf({ item }: TaskRowSource) {
  return {
    sectionId: item.sectionId,
    itemPosition: item.position,
    itemNumber: item.number,
    itemHeading: item.heading,
    sectionNumber: item.section.number,
    sectionHeading: item.section.heading,
  };
}

function lastReport(task: TaskState): string | null {
  const days = task.assignments.map((part) => part.lastReportOn).filter((on) => on !== null);
  return days.toSorted().at(-1) ?? null;
}

/** A stored task as lists show it on the context's day, its light computed with the office's thresholds. */
export function toTaskRow(
  source: TaskRowSource,
  ctx: Pick<ServiceContext, 'today' | 'calendar'>,
  settings: OfficeSettings,
): TaskRow {
  const task = toTaskState(source);
  const { light, reason, figures } = lightFor(task, ctx.today, ctx.calendar, settings.light);
  const { id, title, deliverable, status, weight, deadlineKind, version } = task;
  const { issuedOn, startsOn, dueOn, originalDueOn } = task;
  return {
    id,
    title,
    deliverable,
    status,
    weight,
    deadlineKind,
    version,
    issuedOn,
    startsOn,
    dueOn,
    originalDueOn,
    ...placeOf(source),
    code: taskCode(source.plan.year, source.number),
    number: source.number,
    itemId: source.itemId,
    light,
    reason,
    percent: taskPercent(task.assignments),
    expected: figures.expected,
    workingDaysLeft: figures.workingDaysLeft,
    nextDueOn: figures.dueOn,
    lastReportOn: lastReport(task),
    extensionCount: source.extensions.filter((one) => one.status === 'granted').length,
    extensionPending: source.extensions.some((one) => one.status === 'pending'),
    parts: source.assignments.map(toPartRow),
  };
}
