import { refuse } from '../common/index.ts';
import type { TaskRefusal } from './refusal.ts';
import type { TaskState } from './state.ts';

type Refusal = ReturnType<typeof refuse<TaskRefusal>>;

/** A refusal when the row changed since the person saw it, otherwise null. */
export function staleVersion(row: { version: number }, input: { version: number }): Refusal | null {
  if (row.version === input.version) return null;
  return refuse<TaskRefusal>('version-conflict', { seen: input.version, stored: row.version });
}

/** A refusal unless the task is issued and still open, otherwise null. */
export function notIssued(task: Pick<TaskState, 'status'>): Refusal | null {
  if (task.status === 'draft') return refuse<TaskRefusal>('task-not-issued');
  return finished(task);
}

/** A refusal when the task is closed or cancelled, otherwise null. */
export function finished(task: Pick<TaskState, 'status'>): Refusal | null {
  if (task.status === 'closed') return refuse<TaskRefusal>('task-is-closed');
  if (task.status === 'cancelled') return refuse<TaskRefusal>('task-is-cancelled');
  return null;
}
