import type { RouterOutputs } from '#lib/trpc.ts';

export type ReviewItem = RouterOutputs['task']['reviewQueue']['items'][number];

/** The item the address names, or the first one. */
export function currentItem(items: readonly ReviewItem[], id: string | undefined): ReviewItem | undefined {
  return items.find((item) => item.id === id) ?? items[0];
}

/** What comes after an item; the one before it when it is the last; nothing when it is alone. */
export function nextAfter(items: readonly ReviewItem[], id: string): ReviewItem | undefined {
  const index = items.findIndex((item) => item.id === id);
  return items[index + 1] ?? items[index - 1];
}

/**
 * An item as it stood when it was decided. A part that was returned and handed in again keeps its id: by its version it
 * is another thing to decide.
 */
export function revisionOf(item: ReviewItem): string {
  const version = item.kind === 'submission' ? item.version : item.kind === 'closing' ? item.task.version : 0;
  return `${item.id}@${version}`;
}
