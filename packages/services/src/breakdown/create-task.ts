import type { CreateTaskInput } from '@gongkai/domain/task';
import { authorise, notFound, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { insertTask } from './insert-task.ts';
import { moveSuggestions } from './take-suggestion.ts';
import { taskFacts } from './task-facts.ts';

/**
 * Makes a draft task under an item, anchored in the item's words; with a suggestion's id the suggestion counts as
 * accepted. A draft may be incomplete.
 *
 * @throws ServiceError `forbidden`, `item-not-found`, `suggestion-not-found`, or `refused` with a code of
 *   `TaskRefusal` or `BreakdownRefusal`.
 */
export async function createTask(
  ctx: ServiceContext,
  input: CreateTaskInput,
): Promise<{ taskId: string; version: number }> {
  authorise(ctx, 'task.create');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const { planId, itemId, suggestionId } = input;
    if (suggestionId !== null) {
      const found = await tx.suggestion.count({
        where: { id: suggestionId, itemId, ...organisationScope(ctx) },
      });
      if (found === 0) throw notFound('suggestion');
      await moveSuggestions(tx, ctx, [suggestionId], 'accepted');
    }
    const task = await insertTask(tx, ctx, input);
    const after = { ...taskFacts(task), itemId, suggestionId };
    await audit({ action: 'task.create', subjectType: 'task', subjectId: task.id, parentId: task.id, after });
    changed({ topic: 'plan', id: planId });
    return { taskId: task.id, version: task.version };
  });
}
