import type { SampleDepartment } from './departments.ts';

/** How the sample office fares with a task; each story is played through the services, day by day. */
export type SampleStory =
  | 'done-on-time'
  | 'done-late'
  | 'done-after-return'
  | 'on-course'
  | 'near-deadline'
  | 'behind'
  | 'overdue'
  | 'awaiting-receipt'
  | 'submitted'
  | 'returned'
  | 'extension-pending'
  | 'extended'
  | 'standing-kept'
  | 'standing-missed'
  | 'event-kept'
  | 'event-late'
  | 'cancelled';

export type SampleDeadline =
  | { dueOn: string }
  | { cycle: 'monthly' | 'quarterly' }
  | { eventName: string; limitAmount: number; limitUnit: 'working-day' | 'calendar-day' };

export type SampleTask = {
  item: number;
  /** words of the plan that the task comes from */
  quote: string;
  title: string;
  deliverable: string;
  lead: SampleDepartment;
  support: readonly SampleDepartment[] | 'all';
  deadline: SampleDeadline;
  /** hundredths */
  weight: number;
  story: SampleStory;
};

/** One task of the sample breakdown. */
export function task(
  item: number,
  quote: string,
  title: string,
  deliverable: string,
  lead: SampleDepartment,
  support: readonly SampleDepartment[] | 'all',
  deadline: SampleDeadline,
  weight: number,
  story: SampleStory,
): SampleTask {
  return { item, quote, title, deliverable, lead, support, deadline, weight, story };
}
