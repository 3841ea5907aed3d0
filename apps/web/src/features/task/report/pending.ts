import { createStore, useStore } from '#lib/store.ts';

/** A report on its way to the server, shown at once where the part stands. */
export type PendingReport = { percent: number; submit: boolean };

const pending = createStore<Readonly<Record<string, PendingReport>>>({});

/** Shows a part's new figure before the server has confirmed it. */
export function showPending(assignmentId: string, report: PendingReport): void {
  pending.set({ ...pending.get(), [assignmentId]: report });
}

/** The server has answered: from now on its own figure counts. */
export function clearPending(assignmentId: string): void {
  pending.set(Object.fromEntries(Object.entries(pending.get()).filter(([id]) => id !== assignmentId)));
}

/** The part's report on its way; undefined where there is none. */
export function usePending(assignmentId: string): PendingReport | undefined {
  return useStore(pending)[assignmentId];
}
