import { CreateTaskInput, type ImportTasksInput } from '@gongkai/domain/task';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { readDepartments } from './departments.ts';
import { insertTask } from './insert-task.ts';
import { readImport, type ImportReading, type ImportRow } from './read-import.ts';
import { taskFacts } from './task-facts.ts';

/**
 * Shows what pasted rows would become; nothing is stored.
 *
 * @throws ServiceError `forbidden`, `plan-not-found` or `item-not-found`.
 */
export async function previewImport(ctx: ServiceContext, input: ImportTasksInput): Promise<ImportReading> {
  authorise(ctx, 'task.create');
  return await readImport(ctx.db, ctx, input);
}

function toInput(row: ImportRow, input: ImportTasksInput): CreateTaskInput {
  const { title, deliverable, leadDepartmentId, support, ownerId, weight, deadline } = row;
  const { planId, itemId } = input;
  return CreateTaskInput.parse({
    planId,
    itemId,
    title,
    deliverable,
    leadDepartmentId,
    support,
    ownerId,
    weight,
    ...(deadline ?? { deadlineKind: 'dated' }),
  });
}

/**
 * Makes draft tasks of pasted rows. `good-rows` takes every row without errors and answers the others;
 * `all-or-nothing` writes nothing when a single row has an error.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, `item-not-found`, or `refused` with `import-without-rows`, or
 *   `import-with-errors` and the number of bad rows.
 */
export async function importTasks(
  ctx: ServiceContext,
  input: ImportTasksInput & { mode: 'good-rows' | 'all-or-nothing' },
): Promise<{ tasks: { taskId: string; version: number }[]; rejected: ImportRow[] }> {
  authorise(ctx, 'task.create');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { rows } = await readImport(tx, ctx, input);
    const good = rows.filter((row) => row.errors.length === 0);
    const rejected = rows.filter((row) => row.errors.length > 0);
    if (rejected.length > 0 && (input.mode === 'all-or-nothing' || good.length === 0))
      throw new ServiceError('refused', 'import-with-errors', { rows: rejected.length });
    if (good.length === 0) throw new ServiceError('refused', 'import-without-rows');
    const departments = await readDepartments(tx, ctx);
    const tasks = [];
    for (const row of good) {
      const task = await insertTask(tx, ctx, toInput(row, input), departments);
      await audit({
        action: 'task.import',
        subjectType: 'task',
        subjectId: task.id,
        parentId: task.id,
        after: { ...taskFacts(task), itemId: input.itemId },
      });
      tasks.push({ taskId: task.id, version: task.version });
    }
    changed({ topic: 'plan', id: input.planId });
    return { tasks, rejected };
  });
}
