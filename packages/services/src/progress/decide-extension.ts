import {
  decideExtension as decide,
  ExtensionStatus,
  type DecideExtensionInput,
  type ExtensionDecided,
  type TaskState,
} from '@gongkai/domain/task';
import { fromDbDate, toDbDate, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  notFound,
  organisationScope,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { changeTask } from './change-task.ts';
import { taskNotice } from './notices.ts';

/**
 * The office grants a later day or refuses it with a reason. The original due day stays as it was.
 *
 * @throws ServiceError `forbidden`, `extension-not-found`, `version-conflict`, or the rule's refusal.
 */
export function decideExtension(
  ctx: ServiceContext,
  input: DecideExtensionInput,
): Promise<{ taskId: string; status: 'granted' | 'refused'; dueOn: string }> {
  return write(ctx, async (unit) => {
    const { tx } = unit;
    authorise(ctx, 'extension.decide');
    const { extension, task } = await fetchExtension(tx, ctx, input.extensionId);
    const decided = valueOf(decide(task, extension, input, { today: ctx.today }));
    await storeDecision(tx, ctx, extension.id, decided);
    if (decided.task !== null) await moveDueDay(tx, ctx, task, decided.task);
    const { status } = decided.extension;
    const dueOn = decided.task?.dueOn ?? extension.fromDueOn;
    await unit.audit({
      action: status === 'granted' ? 'extension.grant' : 'extension.refuse',
      subjectType: 'extension',
      subjectId: extension.id,
      parentId: task.id,
      before: { extensionStatus: 'pending', dueOn: task.dueOn },
      after: { extensionStatus: status, dueOn },
      ...(input.note === '' ? {} : { reason: input.note }),
    });
    unit.changed({ topic: 'task', id: task.id });
    const { params, link } = await taskNotice(tx, ctx, task);
    await notify(
      unit,
      ctx,
      await departmentPeople(tx, ctx, [extension.departmentId]),
      {
        kind: 'extension-decided',
        params: { ...params, granted: status === 'granted', dueOn, note: input.note },
      },
      link,
    );
    return { taskId: task.id, status, dueOn };
  });
}

async function fetchExtension(tx: Transaction, ctx: ServiceContext, id: string) {
  const row = await tx.extension.findFirst({ where: { ...organisationScope(ctx), id } });
  if (row === null) throw notFound('extension');
  const { state: task } = await fetchTask(tx, ctx, row.taskId);
  const extension = {
    id: row.id,
    departmentId: row.departmentId,
    status: ExtensionStatus.parse(row.status),
    fromDueOn: fromDbDate(row.fromDueOn),
    toDueOn: fromDbDate(row.toDueOn),
  };
  return { extension, task };
}

async function storeDecision(
  tx: Transaction,
  ctx: ServiceContext,
  id: string,
  { extension }: ExtensionDecided,
): Promise<void> {
  const { count } = await tx.extension.updateMany({
    where: { ...organisationScope(ctx), id, status: 'pending' },
    data: { ...extension, decidedOn: toDbDate(extension.decidedOn), decidedById: actorId(ctx) },
  });
  if (count === 0) throw versionConflict('extension');
}

async function moveDueDay(
  tx: Transaction,
  ctx: ServiceContext,
  task: TaskState,
  moved: NonNullable<ExtensionDecided['task']>,
): Promise<void> {
  await changeTask(tx, ctx, task, { dueOn: toDbDate(moved.dueOn) });
  await tx.trajectoryPoint.deleteMany({ where: { taskId: task.id } });
  await tx.trajectoryPoint.createMany({
    data: moved.trajectory.map(({ on, percent }) => ({ taskId: task.id, on: toDbDate(on), percent })),
  });
}
