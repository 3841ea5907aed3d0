import { taskPercent } from '@gongkai/domain/task';
import type { TaskDetail } from '../types.ts';

/**
 * The task's own progress by day, replayed from its reports: after each report the mean of the required parts.
 * It ends today, or on the last report's day if that is later. `from` and `to` are what the figure spans.
 */
export function stepsOf(
  task: Pick<TaskDetail, 'trajectory' | 'reports' | 'parts' | 'issuedOn'>,
  today: string,
): { steps: { on: string; percent: number }[]; from: string; to: string } {
  const days = [...task.trajectory.map((point) => point.on), task.issuedOn ?? today].toSorted();
  const from = days[0] ?? today;
  const percents = new Map<string, number>();
  const parts = task.parts.map(({ id, role, required }) => ({ id, role, required }));
  const current = () =>
    taskPercent(parts.map((part) => ({ ...part, percent: percents.get(part.id) ?? 0 }))) ?? 0;
  const steps = [{ on: from, percent: 0 }];
  for (const report of task.reports.toReversed()) {
    percents.set(report.assignmentId, report.percent);
    steps.push({ on: report.reportedOn, percent: current() });
  }
  const last = steps.at(-1);
  if (last !== undefined && last.on < today) steps.push({ on: today, percent: last.percent });
  const to = [...days, ...steps.map((step) => step.on)].toSorted().at(-1) ?? today;
  return { steps, from, to };
}
