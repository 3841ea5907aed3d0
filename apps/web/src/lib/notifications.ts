export type Notice = { id: string; text: string };

/** The person's unread notifications: how many, and the latest few. */
export function useUnread(): { count: number; latest: readonly Notice[] } {
  return { count: 0, latest: [] };
}
