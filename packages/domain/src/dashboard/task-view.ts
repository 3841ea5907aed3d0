import type { PlainDate } from '../common/index.ts';
import {
  deadlineOf,
  partHandedInOn,
  taskHandedInOn,
  type EvaluationFacts,
  type FactAssignment,
  type FactLight,
  type FactTask,
} from '../metric/index.ts';

/** The lights from the worst to the best; the light of several tasks is the worst of theirs. */
export const LIGHTS_BY_URGENCY: readonly FactLight[] = [
  'overdue',
  'behind',
  'near-deadline',
  'on-course',
  'none',
  'done',
];

/** The worst of some lights; null for none at all (a gap, not a light). */
export function worstLight(lights: readonly FactLight[]): FactLight | null {
  return LIGHTS_BY_URGENCY.find((light) => lights.includes(light)) ?? null;
}

/** The tasks that count: issued or closed, in number order. Drafts and cancelled ones do not. */
export function liveTasks(facts: EvaluationFacts): FactTask[] {
  return facts.tasks
    .filter((task) => task.status === 'issued' || task.status === 'closed')
    .toSorted((a, b) => a.number - b.number);
}

/** The next day on which something of an open task is due: its due day, or its earliest open checkpoint. */
export function nextDeadline(task: FactTask): PlainDate | null {
  if (task.status !== 'issued' || taskHandedInOn(task) !== null) return null;
  if (task.deadlineKind === 'dated') return deadlineOf(task);
  const open = task.checkpoints.filter((checkpoint) => checkpoint.doneOn === null).map(({ dueOn }) => dueOn);
  return open.toSorted()[0] ?? null;
}

/**
 * The light of one department's part. What it handed in and on time is no longer its delay, even when the task
 * waits for others; otherwise the part shares the task's light.
 */
export function partLight(task: FactTask, part: FactAssignment): FactLight {
  if (task.status === 'closed' || part.status === 'verified') return 'done';
  const handedInOn = partHandedInOn(task, part);
  const dueOn = deadlineOf(task);
  return handedInOn !== null && (dueOn === null || handedInOn <= dueOn) ? 'on-course' : task.light;
}

/** A mean of whole percents, weighted, half-up; null when there is nothing to average. */
export function weightedPercent(parts: readonly { weight: number; percent: number }[]): number | null {
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  // Tasks without any weight count alike.
  const weighed = total === 0 ? parts.map(({ percent }) => ({ weight: 1, percent })) : parts;
  const under = total === 0 ? parts.length : total;
  const over = weighed.reduce((sum, { weight, percent }) => sum + weight * percent, 0);
  return Math.floor((2 * over + under) / (2 * under));
}

/** How far a task is: a closed one is complete, whatever was last reported. */
export function shownPercent(task: FactTask): number {
  return task.status === 'closed' ? 100 : task.percent;
}
