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
