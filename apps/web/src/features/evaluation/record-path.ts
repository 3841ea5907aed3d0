import type { RecordRef } from '@gongkai/domain/metric';

/** The page that shows a record behind a score; null where it has none of its own. */
export function recordPath({ kind, id, taskId }: RecordRef): string | null {
  if (taskId !== null) return `/tasks/${taskId}`;
  switch (kind) {
    case 'task':
      return `/tasks/${id}`;
    case 'session':
      return `/training/${id}`;
    case 'department':
      return `/evaluation/department/${id}`;
    case 'item':
      return `/evaluation/item/${id}`;
    default:
      return null;
  }
}
