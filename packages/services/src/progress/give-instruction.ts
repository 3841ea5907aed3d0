import type { GiveInstructionInput } from '@gongkai/domain/supervision';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, notify, officePeople } from '../notification/index.ts';
import { fetchTask } from '../task-state/index.ts';
import { taskNotice } from './notices.ts';

/**
 * 批示: a leader's instruction on a task. It stands in the task's history, for good, and goes to the departments that
 * take part and to the office.
 *
 * @throws ServiceError `forbidden`, `task-not-found`, `task-not-issued` for a draft.
 */
export function giveInstruction(
  ctx: ServiceContext,
  input: GiveInstructionInput,
): Promise<{ taskId: string }> {
  return write(ctx, async (unit) => {
    authorise(ctx, 'instruction.create');
    const { state: task } = await fetchTask(unit.tx, ctx, input.taskId);
    if (task.status === 'draft') throw new ServiceError('refused', 'task-not-issued');
    await unit.audit({
      action: 'instruction.create',
      subjectType: 'task',
      subjectId: task.id,
      parentId: task.id,
      after: { text: input.text },
    });
    unit.changed({ topic: 'task', id: task.id });
    const departmentIds = task.assignments.map((part) => part.departmentId);
    const people = [
      ...(await departmentPeople(unit.tx, ctx, departmentIds)),
      ...(await officePeople(unit.tx, ctx)),
    ];
    const { params, link } = await taskNotice(unit.tx, ctx, task);
    const { name: byName } = ctx.actor;
    const { text } = input;
    await notify(
      unit,
      ctx,
      people,
      {
        kind: 'instruction-given',
        params: { byName, subject: `${params.taskNumber} ${params.title}`, text },
      },
      link,
    );
    return { taskId: task.id };
  });
}
