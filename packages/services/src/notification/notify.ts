import type { Notification } from '@gongkai/domain/notification';
import { actorId, type ServiceContext, type WriteUnit } from '../core/index.ts';

/**
 * Leaves a notice for each of these people, within the verb's transaction; their open screens hear of it after the
 * commit. Nobody is told of his own act.
 *
 * @param link where the notice leads within the application, such as `/tasks/<id>`.
 */
export async function notify(
  unit: WriteUnit,
  ctx: ServiceContext,
  userIds: readonly string[],
  notice: Notification,
  link: string | null,
): Promise<void> {
  const { organisationId } = ctx.actor;
  const recipients = [...new Set(userIds)].filter((userId) => userId !== actorId(ctx));
  await unit.tx.notification.createMany({
    data: recipients.map((userId) => ({
      organisationId,
      userId,
      kind: notice.kind,
      params: notice.params,
      link,
      createdAt: ctx.now,
    })),
  });
  for (const userId of recipients) unit.changed({ topic: 'notification', id: null, userId });
}
