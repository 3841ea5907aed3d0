import { notFound, type ServiceContext } from '../core/index.ts';
import { ownNotifications } from './list-notifications.ts';

/**
 * Marks one of the person's notices as read; a second time changes nothing. Reading is no act of the office and
 * leaves no audit row.
 *
 * @throws ServiceError `notification-not-found`, also for another person's notice.
 */
export async function markRead(ctx: ServiceContext, input: { id: string }): Promise<{ unread: number }> {
  const own = ownNotifications(ctx);
  const found = await ctx.db.notification.findFirst({
    where: { ...own, id: input.id },
    select: { id: true },
  });
  if (found === null) throw notFound('notification');
  await ctx.db.notification.updateMany({
    where: { ...own, id: input.id, readAt: null },
    data: { readAt: ctx.now },
  });
  return { unread: await ctx.db.notification.count({ where: { ...own, readAt: null } }) };
}
