import { taskCode } from '@gongkai/domain/supervision';
import type { TaskState } from '@gongkai/domain/task';
import type { Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';

/** What every notice about a task says of it, and where it leads. */
export async function taskNotice(
  tx: Pick<Transaction, 'task'>,
  ctx: Pick<ServiceContext, 'actor'>,
  task: Pick<TaskState, 'id'>,
): Promise<{ params: { taskNumber: string; title: string }; link: string }> {
  const row = await tx.task.findFirst({
    where: { ...organisationScope(ctx), id: task.id },
    select: { number: true, title: true, plan: { select: { year: true } } },
  });
  if (row === null) throw notFound('task');
  return {
    params: { taskNumber: taskCode(row.plan.year, row.number), title: row.title },
    link: `/tasks/${task.id}`,
  };
}

/** The names of departments by id, for notices and refusals. */
export async function departmentNames(
  tx: Pick<Transaction, 'department'>,
  ctx: Pick<ServiceContext, 'actor'>,
  departmentIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.department.findMany({
    where: { ...organisationScope(ctx), id: { in: [...departmentIds] } },
    select: { id: true, shortName: true },
  });
  return new Map(rows.map((row) => [row.id, row.shortName]));
}

/** Like {@link taskNotice}, for a notice that also names one department. */
export async function partNotice(
  tx: Pick<Transaction, 'task' | 'department'>,
  ctx: Pick<ServiceContext, 'actor'>,
  task: Pick<TaskState, 'id'>,
  departmentId: string,
) {
  const notice = await taskNotice(tx, ctx, task);
  const names = await departmentNames(tx, ctx, [departmentId]);
  return { ...notice, params: { ...notice.params, departmentName: names.get(departmentId) ?? '' } };
}
