import type { RouterOutputs } from '#lib/trpc.ts';

type Review = RouterOutputs['task']['reviewQueue'];
type Counts = RouterOutputs['task']['list']['counts'];

/** One number of the queue and the address of its list. */
export type QueueEntry = {
  key:
    | 'submission'
    | 'extension'
    | 'closing'
    | 'awaiting-receipt'
    | 'overdue'
    | 'stalled'
    | 'due-this-week'
    | 'drafts';
  count: number;
  path: string;
  search: Record<string, string>;
  /** the day since which the oldest waits */
  since: string | null;
  /** waits for the office itself, not for a department */
  own: boolean;
};

export type QueueInput = { review: Review; counts: Counts; drafts: number; planId: string };

/** What needs the office now: first what it must decide itself, then what it must chase. */
export function prepareQueue({ review, counts, drafts, planId }: QueueInput): QueueEntry[] {
  const decide = (['submission', 'extension', 'closing'] as const).map((key) => ({
    key,
    count: review.counts[key],
    path: '/review',
    search: {},
    since: oldest(review, key),
    own: true,
  }));
  const chase = (['awaiting-receipt', 'overdue', 'stalled', 'due-this-week'] as const).map((key) => ({
    key,
    count: counts[key],
    path: '/tasks',
    search: { view: key },
    since: null,
    own: false,
  }));
  const unissued = { count: drafts, path: `/plans/${planId}/breakdown`, search: {}, since: null, own: true };
  return [...decide, ...chase, ...(drafts > 0 ? [{ key: 'drafts' as const, ...unissued }] : [])];
}

/** How many things wait for the office's own decision. */
export function waitingCount(entries: readonly QueueEntry[]): number {
  return entries.filter(({ own }) => own).reduce((sum, { count }) => sum + count, 0);
}

function oldest(review: Review, kind: Review['items'][number]['kind']): string | null {
  const days = review.items.flatMap((item) =>
    item.kind === kind && item.since !== null ? [item.since] : [],
  );
  return days.toSorted()[0] ?? null;
}
