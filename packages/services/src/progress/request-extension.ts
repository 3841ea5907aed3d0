import { decideExtensionRequest, ExtensionStatus, type RequestExtensionInput } from '@gongkai/domain/task';
import { toDbDate } from '@gongkai/db';
import { actorId, authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { notify, officePeople } from '../notification/index.ts';
import { readSettings } from '../settings/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { changeTask } from './change-task.ts';
import { partNotice } from './notices.ts';

/**
 * 延期申请: the lead department asks for a later day before the due day; the due day itself does not move yet.
 * Two requests at once: one wins, the other is a conflict.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, or the rule's refusal.
 */
export function requestExtension(
  ctx: ServiceContext,
  input: RequestExtensionInput,
): Promise<{ extensionId: string; taskId: string; version: number }> {
  return write(ctx, async (unit) => {
    const { tx } = unit;
    const { state: task } = await fetchTask(tx, ctx, input.taskId);
    const lead = task.assignments.find((part) => part.role === 'lead');
    authorise(ctx, 'extension.request', lead === undefined ? [] : [lead.departmentId]);
    const departmentId = lead?.departmentId ?? '';
    const stored = await tx.extension.findMany({
      where: { ...organisationScope(ctx), taskId: task.id },
      select: { status: true },
    });
    const extensions = stored.map((one) => ({ status: ExtensionStatus.parse(one.status) }));
    const { extension: policy } = await readSettings(tx, ctx);
    const asked = valueOf(
      decideExtensionRequest(task, input, { today: ctx.today, departmentId, extensions, policy }),
    );
    // The new version keeps a second request that was decided on the same reading out.
    await changeTask(tx, ctx, task, {});
    const { id } = await tx.extension.create({
      data: {
        ...asked,
        organisationId: ctx.actor.organisationId,
        taskId: task.id,
        departmentId,
        requestedById: actorId(ctx),
        requestedOn: toDbDate(asked.requestedOn),
        fromDueOn: toDbDate(asked.fromDueOn),
        toDueOn: toDbDate(asked.toDueOn),
      },
      select: { id: true },
    });
    await unit.audit({
      action: 'extension.request',
      subjectType: 'extension',
      subjectId: id,
      parentId: task.id,
      before: { departmentId, dueOn: asked.fromDueOn },
      after: { departmentId, dueOn: asked.fromDueOn, toDueOn: asked.toDueOn },
      reason: input.reason,
    });
    unit.changed({ topic: 'task', id: task.id });
    const { params, link } = await partNotice(tx, ctx, task, departmentId);
    const { fromDueOn, toDueOn, reason } = asked;
    await notify(
      unit,
      ctx,
      await officePeople(tx, ctx),
      {
        kind: 'extension-requested',
        params: { ...params, fromDueOn, toDueOn, reason },
      },
      link,
    );
    return { extensionId: id, taskId: task.id, version: task.version + 1 };
  });
}
