import type { ServiceContext } from '../core/index.ts';
import { ownNotifications } from './list-notifications.ts';

/** Marks all of the person's notices as read; answers how many were unread. */
export async function markAllRead(ctx: ServiceContext): Promise<{ marked: number }> {
  const { count } = await ctx.db.notification.updateMany({
    where: { ...ownNotifications(ctx), readAt: null },
    data: { readAt: ctx.now },
  });
  return { marked: count };
}
