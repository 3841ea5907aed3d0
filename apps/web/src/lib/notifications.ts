import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC, type RouterOutputs } from './trpc.ts';

export type Notice = RouterOutputs['notification']['list']['notifications'][number];

/** How many notices the bell shows. */
const LATEST = 10;

/** How many of the person's notices are unread. */
export function useUnreadCount(): number {
  return useQuery(useTRPC().notification.unread.queryOptions()).data?.unread ?? 0;
}

/** The latest notices, read and unread, newest first. */
export function useLatestNotices() {
  return useQuery(useTRPC().notification.list.queryOptions({ limit: LATEST }));
}

/** Marks one notice, or all, as read. */
export function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries(trpc.notification.pathFilter());
  const one = useMutation(trpc.notification.markRead.mutationOptions({ onSettled }));
  const all = useMutation(trpc.notification.markAllRead.mutationOptions({ onSettled }));
  return { one: (id: string) => one.mutate({ id }), all: () => all.mutate() };
}
