import { readNotification, type Notification } from '@gongkai/domain/notification';
import { authorise, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';

/** One notice as the bell shows it; `createdAt` and `readAt` are ISO instants. */
export type NotificationDto = Notification & {
  id: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
};

/** The signed-in person's own notices: no role reads another's. */
export function ownNotifications(ctx: ServiceContext) {
  authorise(ctx, 'notification.read');
  if (ctx.actor.kind !== 'user') throw new ServiceError('unauthenticated', 'unauthenticated');
  return { ...organisationScope(ctx), userId: ctx.actor.userId };
}

/**
 * The person's notices, newest first, with how many are unread. Notices of kinds that the program no longer knows
 * are left out.
 *
 * @param input `before`: the id of the last notice already shown (ids are in time order).
 */
export async function listNotifications(
  ctx: ServiceContext,
  input: { limit: number; before: string | null; unreadOnly: boolean },
): Promise<{ notifications: NotificationDto[]; unread: number; nextBefore: string | null }> {
  const own = ownNotifications(ctx);
  const [rows, unread] = await Promise.all([
    ctx.db.notification.findMany({
      where: {
        ...own,
        ...(input.before === null ? {} : { id: { lt: input.before } }),
        ...(input.unreadOnly ? { readAt: null } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    }),
    ctx.db.notification.count({ where: { ...own, readAt: null } }),
  ]);
  const shown = rows.slice(0, input.limit);
  const notifications = shown.flatMap((row) => {
    const notice = readNotification(row.kind, row.params);
    if (notice === null) return [];
    const readAt = row.readAt?.toISOString() ?? null;
    return [{ ...notice, id: row.id, link: row.link, createdAt: row.createdAt.toISOString(), readAt }];
  });
  return {
    notifications,
    unread,
    nextBefore: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
