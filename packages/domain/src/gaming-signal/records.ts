import { compareText, type RecordRef } from '../metric/index.ts';

/** The tasks behind reports or extensions, each once, in an order that does not depend on theirs. */
export function taskRecords(entries: readonly { taskId: string; taskTitle: string }[]): RecordRef[] {
  const titles = new Map(entries.map(({ taskId, taskTitle }) => [taskId, taskTitle]));
  return [...titles]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, label]) => ({ kind: 'task', id, taskId: id, label }));
}
