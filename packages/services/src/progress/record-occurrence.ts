import { may } from '@gongkai/domain/permission';
import { decideOccurrence, type RecordOccurrenceInput } from '@gongkai/domain/task';
import { toDbDate } from '@gongkai/db';
import {
  authorise,
  organisationScope,
  ServiceError,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { departmentPeople, notify, officePeople } from '../notification/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { changeTask } from './change-task.ts';
import { taskNotice } from './notices.ts';

/**
 * Something happened that starts the clock of an event-driven task: a new dated obligation, with whether its due day
 * rests on published holiday notices (official) or not (assumed). The lead department or the office records it; the
 * same happening twice is refused.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `version-conflict`, `occurrence-twice`, or the rule's refusal.
 */
export function recordOccurrence(
  ctx: ServiceContext,
  input: RecordOccurrenceInput,
): Promise<{ checkpointId: string; taskId: string; dueOn: string; dueState: string; version: number }> {
  return write(ctx, async (unit) => {
    const { tx } = unit;
    const { state: task } = await fetchTask(tx, ctx, input.taskId);
    const leadIds = task.assignments.filter((part) => part.role === 'lead').map((part) => part.departmentId);
    const mayEdit = ctx.actor.kind === 'system' || may(ctx.actor, 'task.edit');
    if (!mayEdit) authorise(ctx, 'task.report', leadIds);
    if (task.version !== input.version) throw versionConflict('task');
    const checkpoint = valueOf(decideOccurrence(task, input, ctx));
    const startsOn = toDbDate(checkpoint.startsOn);
    const twin = await tx.checkpoint.count({
      where: { ...organisationScope(ctx), taskId: task.id, label: checkpoint.label, startsOn },
    });
    if (twin > 0) throw new ServiceError('refused', 'occurrence-twice', { label: checkpoint.label });
    await changeTask(tx, ctx, task, {});
    const { organisationId } = ctx.actor;
    const { id } = await tx.checkpoint.create({
      data: { ...checkpoint, organisationId, taskId: task.id, startsOn, dueOn: toDbDate(checkpoint.dueOn) },
      select: { id: true },
    });
    await unit.audit({
      action: 'checkpoint.create',
      subjectType: 'checkpoint',
      subjectId: id,
      parentId: task.id,
      after: checkpoint,
    });
    unit.changed({ topic: 'task', id: task.id });
    const { params, link } = await taskNotice(tx, ctx, task);
    const people = [...(await departmentPeople(tx, ctx, leadIds)), ...(await officePeople(tx, ctx))];
    const { label, dueOn, dueState } = checkpoint;
    await notify(
      unit,
      ctx,
      people,
      { kind: 'occurrence-recorded', params: { ...params, label, dueOn } },
      link,
    );
    return { checkpointId: id, taskId: task.id, dueOn, dueState, version: task.version + 1 };
  });
}
