import { dayNumber } from '../chart/format-figure.ts';
import type { Light } from '../chart/theme.ts';

export type GanttCheckpoint = { id: string; label: string; dueOn: string; done: boolean };

/** One task. `percent` and `expected` 0–100, null where unknown; dates null where the task has none. */
export type GanttTask = {
  id: string;
  title: string;
  startsOn: string | null;
  dueOn: string | null;
  percent: number | null;
  expected: number | null;
  light: Light;
  checkpoints: readonly GanttCheckpoint[];
};

/** Places are shares of the whole span, 0 to 1; `bar` null: no dates to draw. */
export type GanttRow = GanttTask & {
  bar: { from: number; to: number } | null;
  /** Where the trajectory's tick stands within the span. */
  tick: number | null;
  marks: (GanttCheckpoint & { at: number })[];
};

export type GanttView = { rows: GanttRow[]; today: number | null; months: { on: string; at: number }[] };

/** Lays tasks out between `from` and `to`; bars are cut at the edges, what lies outside is not drawn. */
export function prepareGantt(
  tasks: readonly GanttTask[],
  from: string,
  to: string,
  today: string,
): GanttView {
  const start = dayNumber(from);
  // A task due on the last day still needs that day's width.
  const span = dayNumber(to) + 1 - start;
  const place = (on: string) => (dayNumber(on) - start) / span;
  return {
    rows: tasks.map((task) => rowOf(task, place, 1 / span)),
    today: inside(place(today)),
    months: monthsBetween(from, to).map((on) => ({ on, at: Math.max(0, place(on)) })),
  };
}

function rowOf(task: GanttTask, place: (on: string) => number, day: number): GanttRow {
  const bar = barOf(task, place, day);
  const marks = task.checkpoints.flatMap((mark) => {
    const at = inside(place(mark.dueOn));
    return at === null ? [] : [{ ...mark, at }];
  });
  return {
    ...task,
    bar: bar && clip(bar),
    tick: bar && task.expected !== null ? inside(along(bar, task.expected)) : null,
    marks,
  };
}

/** A task that only has a due date is drawn as that day. */
function barOf({ startsOn, dueOn }: GanttTask, place: (on: string) => number, day: number) {
  if (dueOn === null) return null;
  const from = place(startsOn === null || startsOn > dueOn ? dueOn : startsOn);
  return { from, to: place(dueOn) + day };
}

function along({ from, to }: { from: number; to: number }, percent: number): number {
  return from + ((to - from) * percent) / 100;
}

function clip({ from, to }: { from: number; to: number }) {
  return to <= 0 || from >= 1 ? null : { from: Math.max(0, from), to: Math.min(1, to) };
}

function inside(at: number): number | null {
  return at >= 0 && at <= 1 ? at : null;
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    const on = `${year}-${String(month).padStart(2, '0')}-01`;
    if (on > to) return months;
    months.push(on);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
