import type { ServiceContext } from '../core/index.ts';
import { ownNotifications } from './list-notifications.ts';

/** How many notices the person has not read. */
export async function countUnread(ctx: ServiceContext): Promise<{ unread: number }> {
  return { unread: await ctx.db.notification.count({ where: { ...ownNotifications(ctx), readAt: null } }) };
}
