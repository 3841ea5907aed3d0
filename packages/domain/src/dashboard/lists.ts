import { daysBetween, type PlainDate } from '../common/index.ts';
import type { EvaluationFacts, FactLight, FactTask } from '../metric/index.ts';
import { LIGHTS_BY_URGENCY, liveTasks, nextDeadline } from './task-view.ts';

/** How many tasks show a light, and which. */
export type LightCount = { light: FactLight; count: number; taskIds: string[] };

/** All six lights, the most urgent first, also those that no task shows. */
export function lightCounts(facts: EvaluationFacts): LightCount[] {
  const tasks = liveTasks(facts);
  return LIGHTS_BY_URGENCY.map((light) => {
    const taskIds = tasks.filter((task) => task.light === light).map(({ id }) => id);
    return { light, count: taskIds.length, taskIds };
  });
}

/** An open task with a deadline; `daysLeft` are calendar days, negative when it has passed. */
export type DeadlineRow = {
  taskId: string;
  number: number;
  title: string;
  itemId: string;
  dueOn: PlainDate;
  daysLeft: number;
  light: FactLight;
  leadDepartmentIds: string[];
  departmentIds: string[];
};

export type DeadlineLists = { overdue: DeadlineRow[]; soon: DeadlineRow[] };

/** Open tasks past their next deadline, and those due within `days` calendar days from the facts' day; earliest first. */
export function overdueAndSoon(facts: EvaluationFacts, days: number): DeadlineLists {
  const rows = liveTasks(facts)
    .flatMap((task) => deadlineRow(task, facts.asOf))
    .toSorted((a, b) => a.daysLeft - b.daysLeft || a.number - b.number);
  return {
    overdue: rows.filter(({ daysLeft }) => daysLeft < 0),
    soon: rows.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= days),
  };
}

function deadlineRow(task: FactTask, today: PlainDate): DeadlineRow[] {
  const dueOn = nextDeadline(task);
  if (dueOn === null) return [];
  return [
    {
      taskId: task.id,
      number: task.number,
      title: task.title,
      itemId: task.itemId,
      dueOn,
      daysLeft: daysBetween(today, dueOn),
      light: task.light,
      leadDepartmentIds: task.assignments
        .filter(({ role }) => role === 'lead')
        .map((part) => part.departmentId),
      departmentIds: task.assignments.map((part) => part.departmentId),
    },
  ];
}
