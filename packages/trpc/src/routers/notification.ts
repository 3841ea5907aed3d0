import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import { countUnread, listNotifications, markAllRead, markRead } from '@gongkai/services/notification';
import { procedureFor, router } from '../trpc.ts';

const ListInput = z.object({
  limit: z.int().min(1).max(100).default(20),
  before: Uuid.nullable().default(null),
  unreadOnly: z.boolean().default(false),
});

const own = procedureFor('notification.read');

/** The person's own notices. */
export const notificationRouter = router({
  list: own.input(ListInput).query(({ ctx, input }) => listNotifications(ctx.services, input)),
  unread: own.query(({ ctx }) => countUnread(ctx.services)),
  markRead: own.input(z.object({ id: Uuid })).mutation(({ ctx, input }) => markRead(ctx.services, input)),
  markAllRead: own.mutation(({ ctx }) => markAllRead(ctx.services)),
});
