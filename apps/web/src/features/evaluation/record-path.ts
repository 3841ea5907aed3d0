import type { RecordRef } from '@gongkai/domain/metric';

/**
 * The page that shows a record behind a score; null where it has none of its own. A ledger's record is found by its
 * id alone where its ledger is not known.
 */
export function recordPath({ kind, id, taskId }: RecordRef, ledger: string | null = null): string | null {
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
    case 'record':
      return ledger === null ? `/records/${id}` : `/ledgers/${ledger}/${id}`;
    default:
      return null;
  }
}
