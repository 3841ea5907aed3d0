import type { PlainDate } from '../common/index.ts';
import type { AssignmentRole, AssignmentStatus, Light, TaskStatus } from '../task/index.ts';

/** One department's part, as far as lists look at it. */
export type ListedPart = {
  departmentId: string;
  role: AssignmentRole;
  required: boolean;
  status: AssignmentStatus;
  ownerId: string | null;
  lastReportOn: PlainDate | null;
};

/**
 * A task as far as lists look at it. `nextDueOn` is the day that matters next: the due day of a dated task, the
 * first open checkpoint's of another.
 */
export type ListedTask = {
  number: number;
  title: string;
  status: TaskStatus;
  light: Light;
  percent: number | null;
  weight: number;
  itemId: string;
  sectionId: string;
  itemPosition: number;
  issuedOn: PlainDate | null;
  startsOn: PlainDate | null;
  nextDueOn: PlainDate | null;
  lastReportOn: PlainDate | null;
  parts: readonly ListedPart[];
};

/** The list's day, and after how many calendar days without a report a task counts as stalled. */
export type ListContext = { today: PlainDate; stalledDays: number };
